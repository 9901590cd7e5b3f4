/** Larger ones are no team's description; a link that unpacks to more is given up. */
const mostBytes = 200_000;
const format = "deflate-raw";

type ByteStream = TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>;

/** Bytes through a stream and out again, up to a size. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: ByteStream, most: number) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) throw new RangeError(`more than ${most} bytes`);
    pieces.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A team's file as it goes along in a link: compressed, in letters that need no escaping. */
export async function packTeam(teamFile: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(teamFile));
  const packed = await through(bytes, new CompressionStream(format), mostBytes);
  const text = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The inverse of `packTeam`. What comes out is whatever somebody put into the link: parse it.
 * @returns null where the text holds nothing of the kind, was cut off, or unpacks to too much
 */
export async function unpackTeam(text: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(
      atob(text.replaceAll("-", "+").replaceAll("_", "/")),
      (letter) => letter.codePointAt(0) ?? 0,
    );
    const unpacked = await through(bytes, new DecompressionStream(format), mostBytes);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked));
  } catch {
    return null;
  }
}

/**
 * The address of a view with the team's description in its fragment, which browsers send to no
 * server. What an address carries already is replaced.
 */
export function withTeam(address: string, packed: string): string {
  const cut = address.indexOf("#");
  const [page, fragment] =
    cut < 0 ? [address, ""] : [address.slice(0, cut), address.slice(cut + 1)];
  const [path = "", ...query] = fragment.split("?");
  const kept = query
    .join("?")
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("team="));
  return `${page}#${path}?${[...kept, `team=${packed}`].join("&")}`;
}
