// What a page, or a part of one, is answered with.
import { kept, mended } from "./files.js";
import { NETWORK, note, versionOf } from "./pages.js";
import { FILES, SCOPE, VERSION } from "./published.js";

const MISSING = "404.html";

// A page of the site comes from this version. Any other address is the network's to answer.
export async function page({ request, resultingClientId }, address) {
  const found = FILES.has(address) && (await mended(address));
  if (found) return given(found, resultingClientId);
  if (FILES.has(`${address}/`)) return Response.redirect(`${SCOPE}${address}/${new URL(request.url).search}`);
  await note(resultingClientId, NETWORK);
  try {
    return await fetch(request);
  } catch (error) {
    const missing = !FILES.has(address) && (await kept(VERSION, MISSING, 404));
    if (missing) return given(missing, resultingClientId);
    throw error;
  }
}

async function given(response, id) {
  await note(id, VERSION);
  return response;
}

// A part comes from the version that its page has. resultingClientId: of a worker, which goes on in the version of its page.
export async function part({ request, clientId, resultingClientId }, address) {
  const version = await versionOf(clientId);
  await note(resultingClientId, version);
  if (version === NETWORK) return fromNetwork(request, address);
  const found = version === VERSION ? await mended(address) : await kept(version, address);
  return found ?? fetch(request);
}

async function fromNetwork(request, address) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept(VERSION, address);
    if (found) return found;
    throw error;
  }
}
