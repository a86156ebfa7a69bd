/** The one message between the window and the main process: a call of the contract. */
export const CALL_CHANNEL = 'nianbao:call';
