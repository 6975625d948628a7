// Unpacks the weights of one regime: 16-bit floats, little endian, the tensors one after another as the index lists them.
//     parameters: { rnn: { E: [V][d], W_xh: [h][d], …, w: [h], b: [1] }, … }   a matrix is an array of rows

const BYTES = 2;

// index: what models.json holds · buffer: ArrayBuffer. Throws an Error if the file is not the one of this index.
export function readWeights({ models }, buffer) {
  const expected = BYTES * models.flatMap(({ tensors }) => tensors).reduce((all, [, shape]) => all + count(shape), 0);
  if (buffer.byteLength !== expected) {
    throw new Error(`The weights have ${buffer.byteLength} bytes instead of ${expected}: reload the page.`);
  }
  const next = reader(new DataView(buffer));
  return Object.fromEntries(models.map(({ id, tensors }) => [id, readTensors(tensors, next)]));
}

const count = (shape) => shape.reduce((product, size) => product * size, 1);

const readTensors = (tensors, next) =>
  Object.fromEntries(tensors.map(([name, shape]) => [name, shaped(Array.from({ length: count(shape) }, next), shape)]));

function shaped(values, [rows, columns]) {
  if (columns === undefined) return values;
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

function reader(view) {
  let at = -BYTES;
  return () => fromHalf(view.getUint16((at += BYTES), true));
}

// IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction; exponent 0 has no leading one. No weight is infinite.
function fromHalf(bits) {
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const size = exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24;
  return bits >> 15 ? -size : size;
}
