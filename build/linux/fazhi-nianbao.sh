#!/bin/sh
# Starts 法治年报. An end at once, with no window, is told instead of passed over.
here=$(dirname -- "$(readlink -f -- "$0")")
program=$here/fazhi-nianbao
begun=$(date +%s)
"$program" "$@"
status=$?
if [ "$status" -ge 126 ] && [ $(($(date +%s) - begun)) -lt 10 ]; then
  message="法治年报没有打开（代码 $status）。请重新安装软件包；仍不行，请改用免安装版，它用这台电脑的浏览器显示。"
  printf '%s\n' "$message" >&2
  if [ ! -t 2 ]; then
    if command -v zenity >/dev/null 2>&1; then zenity --error --no-wrap --title='法治年报' --text="$message"
    elif command -v kdialog >/dev/null 2>&1; then kdialog --title '法治年报' --error "$message"
    elif command -v notify-send >/dev/null 2>&1; then notify-send '法治年报' "$message"
    fi
  fi
fi
exit "$status"
