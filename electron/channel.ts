// How the window and the main process talk.

/** From the window: a call of the contract. */
export const CALL_CHANNEL = 'nianbao:call';

/** The one message the other way: what the menu bar asks the page for (core/app-command.ts). */
export const COMMAND_CHANNEL = 'nianbao:command';
