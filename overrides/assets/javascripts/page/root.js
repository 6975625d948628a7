// The address of the notebook's home page, wherever the site is put: the script in the header has it from the build.
const { base } = document.querySelector("script[data-base]").dataset;

export const ROOT = new URL(base.replace(/\/?$/, "/"), location.href);
