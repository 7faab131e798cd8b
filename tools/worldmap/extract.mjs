// Writes src/NewsSearch.Web/Assets/world.svg from the packages that package.json pins. The projection is that of WorldMap.cs: two units a
// degree of longitude and latitude, from 180° west and 84° north.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const unitsADegree = 2, north = 84, south = -57, smallestArea = 3;
const topology = JSON.parse(readFileSync(require.resolve("world-atlas/countries-110m.json"), "utf8"));

// Half units are all that shows; without points that repeat, or that lie on the line between their neighbours.
const place = ([longitude, latitude]) =>
  [Math.round((longitude + 180) * unitsADegree * 2), Math.round((north - Math.min(north, Math.max(south, latitude))) * unitsADegree * 2)];
// A ring over the date line goes on beyond the edge instead of back through the whole map; the edge cuts it, and a copy has the rest.
const whole = 360 * unitsADegree * 2;
function unwrapped(points) {
  let turn = 0;
  return points.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - points[i - 1][0];
    if (Math.abs(step) > whole / 2) turn -= Math.sign(step) * whole;
    return [x + turn, y];
  });
}
const copies = (points) => [0, whole, -whole].map((shift) => points.map(([x, y]) => [x + shift, y]))
  .filter((copy) => copy.some(([x]) => x > 0 && x < whole));
const isBetween = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) === (c[0] - a[0]) * (b[1] - a[1]);
function simplified(ring) {
  const points = [];
  for (const point of unwrapped(ring.map(place))) {
    if (points.length > 0 && point[0] === points.at(-1)[0] && point[1] === points.at(-1)[1]) continue;
    while (points.length > 1 && isBetween(points.at(-2), points.at(-1), point)) points.pop();
    points.push(point);
  }
  return points.slice(0, -1);
}

const area = (points) => Math.abs(points.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = points[(i + 1) % points.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;
const half = (n) => String(n / 2).replace(/^(-?)0\./, "$1.");
function path(points) {
  let [x, y] = points[0], text = `M${half(x)} ${half(y)}l`;
  text += points.slice(1).map(([toX, toY]) => {
    const step = `${half(toX - x)} ${half(toY - y)}`;
    [x, y] = [toX, toY];
    return step;
  }).join(" ").replaceAll(" -", "-");
  return `${text}z`;
}

const rings = feature(topology, topology.objects.countries).features
  .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)).flat()
  .map(simplified).filter((points) => points.length > 2 && area(points) >= smallestArea).flatMap(copies);
const width = 360 * unitsADegree, height = (north - south) * unitsADegree;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><!-- Natural Earth, public domain -->`
  + `<path fill="#8b95a5" fill-opacity=".35" stroke="#8b95a5" stroke-opacity=".6" stroke-width=".4" stroke-linejoin="round" d="${rings.map(path).join("")}"/></svg>\n`;
writeFileSync(new URL("../../src/NewsSearch.Web/Assets/world.svg", import.meta.url), svg);
console.log(`world.svg: ${rings.length} rings, ${svg.length} bytes, ${width} × ${height}`);
