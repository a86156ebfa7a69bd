// tar archives (POSIX ustar), written and read without a program of the system, so that a Linux package made on Windows
// keeps its modes and one made twice is the same.

const BLOCK = 512;

function field(header, text, at, length) {
  const bytes = Buffer.from(text);
  if (bytes.length > length) throw new Error(`too long for a tar archive: ${text}`);
  bytes.copy(header, at);
}

/** A name of up to 100 bytes, with up to 155 more of folders before it. */
function parted(path) {
  if (Buffer.byteLength(path) <= 100) return ['', path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    if (Buffer.byteLength(path.slice(at + 1)) <= 100) return [path.slice(0, at), path.slice(at + 1)];
  }
  throw new Error(`too long for a tar archive: ${path}`);
}

function headerOf({ path, mode, size, type, link }, seconds) {
  const header = Buffer.alloc(BLOCK);
  const [prefix, name] = parted(path);
  const octal = (number, length) => number.toString(8).padStart(length - 1, '0');
  field(header, name, 0, 100);
  field(header, octal(mode, 8), 100, 8);
  field(header, octal(0, 8), 108, 8);
  field(header, octal(0, 8), 116, 8);
  field(header, octal(size, 12), 124, 12);
  field(header, octal(seconds, 12), 136, 12);
  field(header, ' '.repeat(8), 148, 8);
  field(header, type, 156, 1);
  field(header, link, 157, 100);
  field(header, 'ustar\x0000', 257, 8);
  field(header, 'root', 265, 32);
  field(header, 'root', 297, 32);
  field(header, prefix, 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  field(header, `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return header;
}

/**
 * Packs entries `{path, bytes}`, `{path, link}` or `{path, folder: true}`; `mode` is 0o644 for files and 0o755 for folders
 * unless given. Everything belongs to root and bears the time `seconds` (since 1970).
 */
export function tar(entries, seconds) {
  const parts = [];
  for (const { path, bytes = Buffer.alloc(0), mode, link = '', folder = false } of entries) {
    const type = folder ? '5' : link === '' ? '0' : '2';
    const size = bytes.length;
    parts.push(headerOf({ path, mode: mode ?? (folder ? 0o755 : 0o644), size, type, link }, seconds));
    parts.push(bytes, Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  return Buffer.concat(parts);
}

/** The bytes of the regular files of an archive, by path. */
export function untar(archive) {
  const files = new Map();
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const text = (start, length) =>
      archive.toString('utf8', at + start, at + start + length).split('\0', 1)[0];
    const size = Number.parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    const path = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    if (['', '0'].includes(text(156, 1))) files.set(path, archive.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
