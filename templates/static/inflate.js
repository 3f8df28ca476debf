// RFC 1951, after the plain form of Mark Adler's puff.c: for browsers without DecompressionStream.
// search.js loads it only there.
"use strict";
window.inflate = bytes => {
  const out = [];
  let at = 0, held = 0, count = 0;
  const bits = need => {
    for (; count < need; count += 8) {
      if (at >= bytes.length) throw new Error("damaged");
      held |= bytes[at++] << count;
    }
    const value = held & ((1 << need) - 1);
    held >>>= need;
    count -= need;
    return value;
  };
  const tree = lengths => {
    const counts = new Array(16).fill(0), symbols = [], offsets = [0, 0];
    for (const length of lengths) counts[length]++;
    for (let i = 1; i < 15; i++) offsets[i + 1] = offsets[i] + counts[i];
    lengths.forEach((length, symbol) => { if (length) symbols[offsets[length]++] = symbol; });
    return {counts, symbols};
  };
  const symbol = ({counts, symbols}) => {
    for (let length = 1, code = 0, first = 0, index = 0; length < 16; length++) {
      code |= bits(1);
      if (code - counts[length] < first) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("damaged");
  };
  const fixed = [tree(Array.from({length: 288}, (_, i) => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
    tree(new Array(30).fill(5))];
  const dynamic = () => {
    const literals = bits(5) + 257, distances = bits(5) + 1, codes = bits(4) + 4;
    const lengths = new Array(19).fill(0), all = [];
    for (let i = 0; i < codes; i++) {
      lengths[[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15][i]] = bits(3);
    }
    const meta = tree(lengths);
    while (all.length < literals + distances) {
      const code = symbol(meta);
      if (code < 16) all.push(code);
      else {
        const [value, times] = code === 16 ? [all[all.length - 1], 3 + bits(2)]
          : [0, code === 17 ? 3 + bits(3) : 11 + bits(7)];
        for (let i = 0; i < times; i++) all.push(value);
      }
    }
    return [tree(all.slice(0, literals)), tree(all.slice(literals))];
  };
  for (let last = 0; !last;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = count = 0;
      const end = at + 4 + (bytes[at] | bytes[at + 1] << 8);
      for (at += 4; at < end; at++) out.push(bytes[at]);
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed : dynamic();
    for (let code; (code = symbol(literals)) !== 256;) {
      if (code < 256) {
        out.push(code);
        continue;
      }
      code -= 257;
      const wide = code < 8 || code === 28 ? 0 : (code >> 2) - 1;
      const length = code === 28 ? 258 : code < 8 ? 3 + code : (4 + (code & 3) << wide) + 3 + bits(wide);
      const far = symbol(distances);
      const more = far < 4 ? 0 : (far >> 1) - 1;
      const distance = far < 4 ? far + 1 : (2 + (far & 1) << more) + 1 + bits(more);
      for (let i = 0; i < length; i++) out.push(out[out.length - distance]);
    }
  }
  return Uint8Array.from(out);
};
