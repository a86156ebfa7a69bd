#!/bin/sh
# 把法治年报放进应用菜单和桌面。文件夹换了地方以后再运行一次。
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
# In a desktop entry a backslash, a quote, a backtick and a dollar stand behind a backslash (Desktop Entry Specification, Exec).
quoted=$(printf '%s' "$here/start.sh" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
mkdir -p "$menu" || exit 1
cat >"$menu/fazhi-nianbao-portable.desktop" <<END
[Desktop Entry]
Type=Application
Name=法治年报
Comment=法治政府建设年度报告起草助手
Exec="$quoted"
Icon=$here/icon.png
Terminal=false
Categories=Office;
END
desktop=$(xdg-user-dir DESKTOP 2>/dev/null)
if [ -n "$desktop" ] && [ "$desktop" != "$HOME" ] && [ -d "$desktop" ]; then
  cp "$menu/fazhi-nianbao-portable.desktop" "$desktop/" && chmod +x "$desktop/fazhi-nianbao-portable.desktop"
fi
echo '已放进应用菜单。'
