// What every page does besides its widgets: palette, drawer, header, table of contents, keys, and the door to the search.
// It works on the HTML and CSS of Material and takes the place of Material's own script.
import { connectContents } from "./page/contents.js";
import { connectDrawer } from "./page/drawer.js";
import { connectHeader } from "./page/header.js";
import { connectKeys } from "./page/keys.js";
import { connectPalette } from "./page/palette.js";
import { connectScrollers } from "./page/scrollers.js";
import { connectSearch, search } from "./page/search.js";
import { connectSidebar } from "./page/sidebar.js";
import { connectTarget } from "./page/target.js";

connectPalette();
connectDrawer();
connectTarget();
connectHeader();
connectSidebar();
connectContents();
connectScrollers();
connectKeys(search);
connectSearch(() => import("./search-box.js"));
if (new URLSearchParams(location.search).get("h")) import("./search-marks.js");
