// What the window may ask the page for, mostly from its menu bar: the one message that goes that way.

export const APP_COMMANDS = ['library', 'settings', 'rules', 'manual', 'shortcuts', 'opened'] as const;

/** 年报库, 设置, 检查规则, 手册, 快捷键; `opened`: a 移交包 was opened from outside, see the call app.opened. */
export type AppCommand = (typeof APP_COMMANDS)[number];

export function isAppCommand(value: unknown): value is AppCommand {
  return APP_COMMANDS.some((command) => command === value);
}
