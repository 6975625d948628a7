// Shrinks the text of each face until it fits; gives the ids of the cards with a face that does not fit at the smallest size.
// Sizes in half pixels: Chromium's PDFs know two decimals, and at other sizes place every letter by itself.
({ largest, smallest, step }) => {
  const fits = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
    scrollHeight <= clientHeight && scrollWidth <= clientWidth;
  const shrink = (face) => {
    const text = face.querySelector(".face__text");
    for (let size = largest; size >= smallest; size -= step) {
      text.style.fontSize = `${size}px`;
      if (fits(text)) return true;
    }
    return false;
  };
  const faces = [...document.querySelectorAll(".face")];
  const lines = (face) => [...face.querySelectorAll(".face__section, .face__id")];
  return faces.filter((face) => !shrink(face) || !lines(face).every(fits)).map((face) => face.dataset.id);
}
