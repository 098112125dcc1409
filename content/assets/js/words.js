/* The words of texts and queries, as the index has them: how they are parted, folded and compared. */

const TOKEN = /[0-9]+(?:[.,-][0-9]+)+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?:(?:\.[ \u00a0\u202f]?|[ \u00a0\u202f]?[&+][ \u00a0\u202f]?)\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** The words of a text in small letters, as hooks/regionruhr/search/tokens.py parts them. */
export const tokens = (text) => (text.replaceAll("\u00ad", "").normalize("NFC").toLowerCase().match(TOKEN) ?? [])
  .map((word) => word.replace(/[.,&+ \u00a0\u202f-]/g, ""));

/** The words of a text as it writes them. */
export const spoken = (text) => text.match(TOKEN) ?? [];

/** The words of a text by how it first writes them: "2.000" for "2000". */
export const spellings = (text) => new Map(spoken(text).reverse().map((word) => [tokens(word)[0], word]));

/** A word without diacritics: ß as ss, and ä, ae and a alike. */
export const fold = (word) => plain(word).replace(/([ao]|(?<![aeoq])u)e/g, "$1");

/** A word whose umlauts are vowels, and whose other letters stay ("aeo" of "aerosol"). */
export const plain = (word) => (/^[a-z0-9]*$/.test(word) ? word
  : word.replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, ""));

/** The beginning that the forms of a folded word share. */
export const stem = (word) => {
  const cut = word.replace(/(e|en|ens|er|ern|ers|es|em|n|ns|s)$/, "");
  return cut.length > 3 ? cut : word;
};

/** Whether a word becomes another by so many letters more, less, changed, or exchanged. */
export const isClose = (one, other, distance = 1) => {
  if (one === other) return true;
  if (!distance || Math.abs(one.length - other.length) > distance) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return isClose(a.slice(1), b.slice(1), distance - 1)
    || isClose(a.slice(1), b, distance - 1) || isClose(a, b.slice(1), distance - 1)
    || (a.length > 1 && a[0] === b[1] && a[1] === b[0] && isClose(a.slice(2), b.slice(2), distance - 1));
};
