// What the window's menu bar may ask the page for: the one message that goes that way.

export const APP_COMMANDS = ['library', 'settings', 'rules', 'manual', 'shortcuts'] as const;

/** 年报库, 设置, 检查规则, 手册, 快捷键. */
export type AppCommand = (typeof APP_COMMANDS)[number];

export function isAppCommand(value: unknown): value is AppCommand {
  return APP_COMMANDS.some((command) => command === value);
}
