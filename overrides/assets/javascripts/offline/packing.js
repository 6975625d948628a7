// How a file is kept: gzipped, a sixth of its size, with the hash of what it was made from. The checksum in every gzip file
// also tells a damaged entry from a whole one.
const INTEGRITY = "x-integrity";
// What no longer holds of the packed bytes. The others stay: some hosts send their security policy in them.
const NOT_KEPT = ["content-encoding", "content-length", "vary"];

const through = (response, stream) => new Response(response.body.pipeThrough(stream)).arrayBuffer();

export const isOf = (integrity, packed) => packed?.headers.get(INTEGRITY) === integrity;

export async function pack(response, integrity) {
  const headers = new Headers(response.headers);
  for (const name of NOT_KEPT) headers.delete(name);
  headers.set(INTEGRITY, integrity);
  return new Response(await through(response, new CompressionStream("gzip")), { headers });
}

// Rejected where the entry is damaged: the whole of it is read before any of it is given out.
export async function unpack(packed, status = 200) {
  return new Response(await through(packed, new DecompressionStream("gzip")), { status, headers: packed.headers });
}
