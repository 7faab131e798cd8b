// Writes src/NewsSearch/Entities/Data/names-LANG.tsv.gz: the names of places in languages other than English, and which names are words of the
// language, too. Reads places.tsv.gz and words.tsv.gz, which extract.mjs writes, and the lists of ../../../shared/data/lemmas (or
// NEWSSEARCH_SHARED). Sources, licences and the format: docs/entities.md.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync, gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const data = new URL("../../src/NewsSearch/Entities/Data/", import.meta.url);
const lemmas = new URL(`file://${process.env.NEWSSEARCH_SHARED ?? new URL("../../../shared/data", import.meta.url).pathname}/lemmas/`);

// Codes as articles have them, with the CLDR locales and the files of i18n-iso-countries that are theirs.
const languages = `af am ar az be bg bn bs ca cs cy da de el eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my
  nb nl nn or pa pl pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh`.split(/\s+/);
const locales = { nb: ["no"], nn: ["no", "nn"], sr: ["sr", "sr-Latn"], tl: ["fil"], zh: ["zh", "zh-Hant"], pt: ["pt", "pt-PT"], es: ["es", "es-MX"] };
const countryFiles = { nb: ["no"], nn: ["nn", "no"], tl: [] };
const lemmaLists = { bs: "hbs", hr: "hbs", sr: "hbs", nn: "nb" };
const smallestCity = 200000;
// Words in front of which nobody writes a space, where a short name may be part of any other word.
const unspaced = new Set(["zh", "ja", "th", "lo", "km", "my"]);

const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lines = (name) => gunzipSync(readFileSync(new URL(name, data))).toString("utf8").split("\n").filter((line) => line !== "");
const optional = (name) => { try { return require(name); } catch { return undefined; } };
/** As NameHash folds it. */
const folded = (name) => name.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’.]/g, "").replace(/ß/g, "s").replace(/ø/g, "o").replace(/ł/g, "l").normalize("NFC");

const rows = lines("places.tsv.gz").map((line, at) => {
  const [name, kind, country, region, people, , , main = ""] = line.split("\t");
  return { at, name, kind, country, region, people: Number(people), main: main === "" ? at : Number(main) };
});
const byName = new Map();
for (const row of rows) byName.set(folded(row.name), [...(byName.get(folded(row.name)) ?? []), row]);
const countryRows = new Map(rows.filter((row) => row.kind === "C" && row.main === row.at).map((row) => [row.country, row]));

/** The largest place of one of the kinds, the first kind that has one. */
function place(name, ...kinds) {
  for (const kind of kinds) {
    const found = (byName.get(folded(name)) ?? []).filter((row) => kind.includes(row.kind)).sort((a, b) => b.people - a.people)[0];
    if (found !== undefined) return rows[found.main];
  }
  return undefined;
}

const continents = { "002": "Africa", "142": "Asia", "150": "Europe", "005": "South America", "003": "North America", "013": "Central America", "419": "Latin America", "019": "Americas", "029": "Caribbean", "009": "Oceania" };
const englishCities = cities("en");

function cities(locale) {
  const found = new Map(), zones = optional(`cldr-dates-full/main/${locale}/timeZoneNames.json`)?.main[locale].dates.timeZoneNames.zone ?? {};
  const walk = (node, path) => {
    if (typeof node.exemplarCity === "string") found.set(path, node.exemplarCity);
    for (const [key, value] of Object.entries(node)) if (typeof value === "object") walk(value, `${path}/${key}`);
  };
  walk(zones, "");
  return found;
}

// "Myanmar (Birma)", "Hongkong (S.A.R. China)", "Congo - Kinshasa".
function variants(name) {
  const bare = name.replace(/^(\p{Lu}{2}\.) (\p{Lu}{2}\.)$/u, "$1$2").replace(/\s*[(（].*?[)）]/g, "").trim(), inside = /[(（](\p{L}{5,})[)）]/u.exec(name)?.[1];
  return [bare, inside].filter((form) => form !== undefined && form.length > 1 && !/[,;/\d]|\s-\s/.test(form));
}

const englishRegions = new Map();
for (const row of rows) if (row.kind === "R" && row.main === row.at) englishRegions.set(folded(row.name), englishRegions.has(folded(row.name)) ? null : row);

function placesOf(language) {
  const names = new Map();
  const add = (name, row) => {
    if (row === undefined || row === null) return;
    for (const form of variants(name)) {
      if (unspaced.has(language) && row.kind !== "C" && row.kind !== "O" && row.kind !== "P" && row.people < 1000000) continue;
      if (unspaced.has(language) && /^\p{Script=Latin}+$/u.test(form)) continue;
      if ((byName.get(folded(form)) ?? []).some((known) => known.name === form && known.main === row.main)) continue;
      names.set(form, [...new Set([...(names.get(form) ?? []), row.main])]);
    }
  };
  for (const locale of locales[language] ?? [language]) {
    const territories = optional(`cldr-localenames-full/main/${locale}/territories.json`)?.main[locale].localeDisplayNames.territories ?? {};
    for (const [key, name] of Object.entries(territories)) {
      const code = key.replace(/-alt-.*/, "");
      if (name !== key) add(name, continents[code] ? place(continents[code], "O") : countryRows.get(code));
    }
    for (const [path, name] of cities(locale)) {
      const english = englishCities.get(path) ?? path.slice(path.lastIndexOf("/") + 1).replaceAll("_", " ");
      const row = place(english, "Pc", "C", "RO");
      if (row !== undefined && (row.kind !== "c" || row.people >= smallestCity)) add(name, row);
    }
  }
  for (const file of countryFiles[language] ?? [language]) {
    for (const [code, all] of Object.entries(optional(`i18n-iso-countries/langs/${file}.json`)?.countries ?? {})) for (const name of [all].flat()) add(name, countryRows.get(code));
  }
  if (!unspaced.has(language)) {
    for (const all of Object.values(require("iso3166-2-db/data/names_geonames.json"))) {
      const row = all.en && englishRegions.get(folded(all.en));
      if (all[language] && row) add(all[language], row);
    }
  }
  for (const [name, row] of ownNames(language)) add(name, row);
  return names;
}

function ownRows(file) {
  return readFileSync(new URL(file, data), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

function namesOf(file, english, kind, names) {
  const row = place(english, kind === "c" ? "Pc" : kind);
  if (row === undefined) throw new Error(`${file}: ${english} (${kind}) is unknown`);
  return (names ?? "").split("|").filter((name) => name !== "").map((name) => [name, row]);
}

function ownNames(language) {
  const [head, ...rest] = ownRows("place-exonyms.tsv");
  const column = head.indexOf(language);
  return [
    ...(column < 0 ? [] : rest.flatMap((fields) => namesOf("place-exonyms.tsv", fields[0], fields[1], fields[column]))),
    ...ownRows("city-names.tsv").filter((fields) => fields[0] === language).flatMap((fields) => namesOf("city-names.tsv", fields[1], "c", fields[2])),
  ];
}

const nameWords = new Set(lines("words.tsv.gz").filter((line) => /\t.*[gs]/.test(line)).map((line) => line.split("\t")[0]).map(folded));
for (const word of readFileSync(new URL("given-names.txt", data), "utf8").split("\n").filter((line) => !line.startsWith("#")).join(" ").split(/\s+/)) nameWords.add(folded(word));
for (const { name, kind } of rows) if (kind !== "C" && !/[\s-]/.test(name)) nameWords.add(folded(name));

// Nouns of German have capitals as names do: a noun is what many longer words end with.
const compounds = 12;

/** What an alphabet without capitals writes cannot be told from names. */
function commonWords(language, places) {
  const file = new URL(`${lemmaLists[language] ?? language}.tsv.xz`, lemmas);
  if (!existsSync(file)) return [];
  const wanted = new Set([...nameWords, ...[...places.keys()].map(folded)]), found = new Set(), ends = new Map();
  for (const line of execFileSync("xzcat", [file.pathname], { maxBuffer: 1 << 30 }).toString("utf8").split("\n")) {
    const [lemma, forms = ""] = line.split("\t");
    if (/^\p{Ll}/u.test(lemma)) {
      for (const form of forms.split(" ")) if (wanted.has(folded(form)) && !/^\p{Lu}/u.test(form)) found.add(folded(form));
    } else if (language === "de") {
      for (let at = 2; at < lemma.length - 2; at++) {
        const end = folded(lemma.slice(at));
        if (wanted.has(end)) ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    }
  }
  const countries = new Set([...places].filter(([, mains]) => mains.some((at) => rows[at].kind === "C")).map(([name]) => folded(name)));
  for (const [end, count] of ends) if (count >= compounds && !countries.has(end)) found.add(end);
  return [...found];
}

// A line is `*` and the words of the language that are names, too, without accents, or a name, the 0-based lines of places.tsv.gz that it
// means, and `a` for an abbreviation.
let total = 0;
for (const language of languages) {
  const places = placesOf(language);
  if (places.size === 0) { console.log(`${language}: none`); continue; }
  const common = commonWords(language, places).sort(byCodeUnits);
  const out = [...places].sort(([a], [b]) => byCodeUnits(a, b)).map(([name, at]) => [name, at.join(" "), /^[\p{Lu}.]{2,6}$/u.test(name) ? "a" : ""].join("\t").trimEnd());
  const bytes = gzipSync(Buffer.from([`*${common.join(" ")}`, ...out].join("\n") + "\n", "utf8"), { level: 9 });
  bytes[9] = 255;
  writeFileSync(new URL(`names-${language}.tsv.gz`, data), bytes);
  total += bytes.length;
  console.log(`${language}: ${places.size} names, ${common.length} common words, ${bytes.length} bytes`);
}
console.log(`${total} bytes`);
