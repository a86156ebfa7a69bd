#!/bin/sh
# 法治年报（免安装版）。With arguments it is the command line: ./start.sh check 报告.docx
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
node=$here/runtime/node

# Without a terminal nobody would see what is printed.
tell() {
  printf '%s\n' "$1" >&2
  [ -t 2 ] && return
  if command -v zenity >/dev/null 2>&1; then zenity --error --no-wrap --title='法治年报' --text="$1"
  elif command -v kdialog >/dev/null 2>&1; then kdialog --title '法治年报' --error "$1"
  elif command -v notify-send >/dev/null 2>&1; then notify-send '法治年报' "$1"
  elif command -v xmessage >/dev/null 2>&1; then xmessage "$1"
  fi
}

if ! why=$("$node" --version 2>&1); then
  tell "法治年报打不开：自带的运行程序在这台电脑上不能运行。请确认下载的是适合这台电脑处理器的那一份（x64 或 arm64），文件夹不在禁止运行程序的磁盘上。
$why"
  exit 1
fi

[ $# -gt 0 ] && exec "$node" "$here/app/start.mjs" "$@"

has_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable xdg-open; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}
if ! has_browser; then
  tell '法治年报打不开：这台电脑上没有找到浏览器。请先从系统的软件商店安装浏览器。'
  exit 1
fi
"$node" "$here/app/start.mjs" 2>"${TMPDIR:-/tmp}/fazhi-nianbao-$$.txt"
status=$?
why=$(cat "${TMPDIR:-/tmp}/fazhi-nianbao-$$.txt" 2>/dev/null)
rm -f "${TMPDIR:-/tmp}/fazhi-nianbao-$$.txt"
[ "$status" -ne 0 ] && tell "法治年报没有打开。
$why"
exit "$status"
