// All that runs on the study page, and in a section when its reader asks to be tested there: one bundle.
import "./study-page.js";
import "./study-start.js";
import "./study-session.js";
import "./study-progress.js";
import "./study-settings.js";
import "./study-backup.js";

export { testSection } from "./test-section.js";
