// Writes src/NewsSearch/Dates/Data/date-words.br from the package that package.json pins. Licence: NOTICE.md beside it.
// The format of the file: DateWords.cs.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";

const main = new URL(".", "file://" + createRequire(import.meta.url).resolve("cldr-dates-full/package.json")).pathname + "main/";
const target = new URL("../../src/NewsSearch/Dates/Data/date-words.br", import.meta.url);

// Those that the program recognises, and more in which news is written.
const languages = ("af am ar as az ba be bg bn br bs ca ckb cs cv cy da de dv el en eo es et eu fa fi fil fo fr fy ga gd gl gu ha he hi hr hsb hu hy id ig is it " +
  "ja jv ka kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no oc or pa pl ps pt rm ro ru sc sd si sk sl so sq sr su sv sw ta te tg th ti " +
  "tk to tr tt ug uk ur uz vi wo xh yi yo yue zh zu").split(" ");
// The Deseret and Shavian alphabets print no news.
const locales = readdirSync(main).filter((name) => !/-(Dsrt|Shaw)/.test(name)).sort();
// What this program calls otherwise than CLDR does.
const called = { fil: "tl" };
const read = (locale) => JSON.parse(readFileSync(`${main}${locale}/ca-gregorian.json`, "utf8")).main[locale].dates.calendars.gregorian;

// Letters that no mark is taken from by decomposition; the rest of the folding is Unicode's.
const plain = { "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ي": "ی", "ى": "ی", "ك": "ک" };
const folds = new Map(Object.entries(plain));
const mark = /[\u0300-\u036f\u064b-\u0655]/g;
function fold(text) {
  let folded = "";
  for (const c of text.replace(/İ/g, "i").replace(/\p{Cf}/gu, "").toLowerCase().normalize("NFC")) {
    if (c.replace(mark, "") === "") continue;
    const base = plain[c] ?? c.normalize("NFD").replace(mark, "").normalize("NFC");
    if (base !== c && c.length === 1 && base.length === 1) folds.set(c, base);
    folded += base;
  }
  return folded;
}

// Capitals lose their accents, and hands put others than CLDR does: every letter of these alphabets is folded, whether a name has it or not.
for (const [first, last] of [[0xc0, 0x24f], [0x370, 0x45f], [0x1e00, 0x1fff]]) {
  for (let c = first; c <= last; c++) fold(String.fromCharCode(c));
}

// A word has letters and marks; dots within it (มี.ค., μ.μ.) are left out, everything else parts words.
const pieces = (text) => fold(text).replace(/(?<=[\p{L}\p{M}])\.(?=\p{L})/gu, "").split(/[^\p{L}\p{M}]+/u).filter((piece) => piece.length > 0);

// CLDR 48 has the months of the moon there; papers print these.
const instead = { si: "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්".split(" ") };
// Words between and behind the numbers of a date that the patterns leave out.
const moreFillers = "жылғы жылы года году року годзе год рік yil yilda uur ore ora ur godz hodin hodín óra tháng ngày giờ mėn".split(" ");

// Short names that papers print and CLDR lacks.
const moreMonths = [["mrz", 3, "de"], ["sett", 9, "it"]];

/** form -> { months: Map(month -> Set(language)), kinds: Set } */
const words = new Map();
function entry(form) {
  if (!words.has(form)) words.set(form, { months: new Map(), kinds: new Set() });
  return words.get(form);
}

function addMonth(form, month, language) {
  const { months } = entry(form);
  months.set(month, (months.get(month) ?? new Set()).add(language));
}

// A literal at the name, as of Hebrew's and Basque's patterns, is a part of the word there.
function affixes(calendar) {
  const found = [["", ""]];
  for (const pattern of Object.values(calendar.dateFormats)) {
    const match = /(?:'([^']*)'|([^\sA-Za-z'.,/-]*))MMMM?(?:'([^']*)')?/u.exec(typeof pattern === "string" ? pattern : pattern._value);
    if (match) found.push([/^\p{L}+$/u.test(match[1] ?? match[2] ?? "") ? match[1] ?? match[2] : "", /^\p{L}+$/u.test(match[3] ?? "") ? match[3] : ""]);
  }
  return found;
}

function addMonths(language, calendar) {
  for (const context of ["format", "stand-alone"]) {
    for (const width of ["wide", "abbreviated"]) {
      const names = (instead[language] ?? Object.values(calendar.months[context][width])).map(pieces);
      // "de", "Mí na", "сар": what stands in the names of several months is none.
      const shared = (piece) => names.filter((name) => name.includes(piece)).length > 1;
      names.forEach((name, at) => {
        const own = name.filter((piece) => !shared(piece) && (piece.length > 1 || name.length === 1));
        // Of "تشرين الأول" both words are shared, with another month each: there the whole name counts.
        const joined = name.length === 2 && names.filter((other) => name.every((piece) => other.includes(piece))).length === 1 ? name.join("_") : undefined;
        const form = own.sort((a, b) => b.length - a.length)[0] ?? joined;
        // One letter, as of narrow names, says too little.
        if (form !== undefined && form.length > 1) {
          for (const [before, after] of affixes(calendar)) addMonth(fold(before) + form + fold(after), at + 1, language);
        }
      });
    }
  }
}

const text = (pattern) => (typeof pattern === "string" ? pattern : pattern._value);
function addOthers(calendar) {
  for (const context of ["format", "stand-alone"]) {
    for (const width of ["wide", "abbreviated"]) {
      for (const name of Object.values(calendar.days[context][width])) {
        const all = pieces(name);
        // Of "thứ hai" the first word says all that there is to know.
        for (const piece of all) if (piece.length > 1) entry(piece).kinds.add("w");
      }
      for (const half of ["am", "pm"]) {
        const form = pieces(calendar.dayPeriods[context][width][half]).join("");
        // In Latin letters these are short and stand for other things in other languages: with them the hour is left open.
        const isOpen = /^[a-zɔʻ]+$/.test(form) && form !== half;
        if (form.length > 0) entry(form).kinds.add(isOpen ? "h" : half[0]);
      }
    }
  }
  const available = Object.entries(calendar.dateTimeFormats.availableFormats)
    .filter(([key]) => /^(y(M+)(E+)?d|E?[Hh]ms?v?|[Hh]v?)$/.test(key)).map(([, pattern]) => pattern);
  const patterns = [calendar.dateFormats, calendar.timeFormats, calendar["dateTimeFormats-atTime"]?.standard ?? {}, available]
    .flatMap((formats) => Object.values(formats)).map(text);
  for (const key of ["full", "long", "medium", "short"]) patterns.push(text(calendar.dateTimeFormats[key]));
  for (const pattern of patterns) {
    const literals = [...pattern.matchAll(/'([^']+)'|([^A-Za-z']+)/g)].map((match) => match[1] ?? match[2]).join("\u0001");
    for (const piece of pieces(literals)) entry(piece).kinds.add("f");
  }
  for (const era of [calendar.eras.eraAbbr["1"], calendar.eras.eraNames["1"]]) for (const piece of pieces(era ?? "")) entry(piece).kinds.add("f");
}

function orderOf(calendar) {
  const order = text(calendar.dateFormats.short).replace(/'[^']*'/g, "").replace(/[^yMLd]/g, "").replace(/L/g, "M").replace(/(.)\1+/g, "$1");
  return { dMy: "d", Mdy: "m", yMd: "y" }[order] ?? "";
}

for (const [form, month, language] of moreMonths) addMonth(form, month, language);
for (const filler of moreFillers) entry(fold(filler)).kinds.add("f");
const orders = [];
for (const language of languages.filter((code) => locales.includes(code))) {
  for (const locale of locales.filter((name) => name === language || name.startsWith(language + "-"))) {
    const calendar = read(locale);
    // Months as a region writes them are the language's, too ("Jänner"); in another script they are other words.
    addMonths(called[language] ?? language, calendar);
    addOthers(calendar);
    // English is written in both orders, by region.
    orders.push([locale.replace(/^[a-z]+/, (code) => called[code] ?? code), locale === "en" ? "" : orderOf(calendar)]);
    if (locale === "en") orders.push(["en-US", orderOf(calendar)]);
  }
}

// A script says nothing of the order, and a region that writes as its language does need not stand there.
const orderByLanguage = new Map(orders.filter(([locale]) => !locale.includes("-")));
const stated = new Map(orders.filter(([locale]) => /^[a-z]+(-[A-Z]{2})?$/.test(locale) || /^[a-z]+-[A-Z][a-z]{3}-[A-Z]{2}$/.test(locale))
  .map(([locale, order]) => [locale.replace(/-[A-Z][a-z]{3}/, ""), order]));
const orderList = [...stated].filter(([locale, order]) => !locale.includes("-") || order !== orderByLanguage.get(locale.split("-")[0]))
  .filter(([, order]) => order !== "").map(([locale, order]) => `${locale}:${order}`);

// A short name that is a day of the week or says something else elsewhere, as "sat" or "me", is left out; some are too common to be.
const kept = new Set("mar mei mawrth meurzh paz dic sub mat".split(" "));
for (const [form, { months, kinds }] of words) if (kinds.size > 0 && !kept.has(form)) months.clear();

const byMeaning = new Map();
const add = (meaning, form) => byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), form]);
for (const [form, { months, kinds }] of words) {
  if (months.size === 1) add(`${[...months.keys()][0]}`, form);
  if (months.size > 1) for (const [month, of] of months) add(`${month}:${[...of].sort().join(",")}`, form);
  for (const kind of kinds) add(kind, form);
}

const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lines = [
  languages.filter((code) => locales.includes(code)).map((code) => called[code] ?? code).sort(byCodeUnits).join(" "),
  orderList.join(" "),
  [...folds].sort(([a], [b]) => byCodeUnits(a, b)).map(([from, to]) => from + to).join(""),
  ...[...byMeaning].sort(([a], [b]) => byCodeUnits(a, b)).map(([meaning, forms]) => `${meaning}\t${forms.sort(byCodeUnits).join(" ")}`),
];
const bytes = Buffer.from(lines.join("\n") + "\n", "utf8");
const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
writeFileSync(target, packed);
if (process.argv.includes("--list")) console.log(lines.join("\n"));
console.error(`${words.size} words, ${bytes.length} bytes, ${packed.length} packed`);
