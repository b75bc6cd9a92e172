// Days as ordinals of the proleptic Gregorian calendar (1 is 0001-01-01), as Python counts them.

const DAY = 864e5;
const EPOCH = 719163; // 1970-01-01

function ordinal(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date / DAY + EPOCH;
}

function isoDay(day) {
  const text = new Date((day - EPOCH) * DAY).toISOString().slice(0, -14);
  return text.replace(/^([+-])0*(\d{4})/, (_, sign, year) => (sign === "-" ? "-" : "") + year);
}

// "2024", "2024-01" or "2024-01-22" -> its first and last day; null for any other text
function daysOf(text) {
  const match = /^([+-]?\d{1,6})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => part && Number(part));
  if (day) {
    const told = ordinal(year, month, day);
    return ordinal(year, month + 1, 1) > told && day > 0 ? [told, told] : null;
  }
  return [ordinal(year, month ?? 1, 1), ordinal(year, (month ?? 12) + 1, 1) - 1];
}
