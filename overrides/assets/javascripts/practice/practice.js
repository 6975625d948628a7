// All that runs on the practice page: one bundle. The form comes last, because it begins what the others listen to.
import "./practice-verdicts.js";
import "./practice-view.js";
import "./practice-heads.js";
import "./practice-gap.js";
import "./practice-tasks.js";
import "./practice-form.js";
