// Ids of reports name files: only those that can name no other file count.

const ID = /^[A-Za-z0-9_-]{1,80}$/u;
/** Windows opens a device under these names, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

export function isReportId(id: string): boolean {
  return ID.test(id) && !DEVICE.test(id);
}
