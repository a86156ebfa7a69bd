// The one address the window may ever show.

export const SCHEME = 'nianbao';
export const HOST = 'app';
export const START_URL = `${SCHEME}://${HOST}/`;

/** Whether a URL is the app's own. `null` frames and unparsable addresses are not. */
export function isOurs(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST;
}
