const spellings: Readonly<Record<string, string>> = {
  pc: 'C62',
  pcs: 'C62',
  piece: 'C62',
  pieces: 'C62',
  stk: 'C62',
  unit: 'C62',
  units: 'C62',
  个: 'C62',
  件: 'C62',
  pieza: 'C62',
  piezas: 'C62',
  set: 'SET',
  sets: 'SET',
  套: 'SET',
  pair: 'PR',
  pairs: 'PR',
  kg: 'KGM',
  公斤: 'KGM',
  g: 'GRM',
  t: 'TNE',
  吨: 'TNE',
  lb: 'LBR',
  lbs: 'LBR',
  m: 'MTR',
  米: 'MTR',
  cm: 'CMT',
  ft: 'FOT',
  m2: 'MTK',
  'm²': 'MTK',
  m3: 'MTQ',
  'm³': 'MTQ',
  l: 'LTR',
  ctn: 'CT',
  box: 'BX',
  roll: 'RO',
  pallet: 'PF',
}

/** The code of a unit as people write it; a code stays what it is, and what nobody knows is a piece. */
export function unitOf(written: string): string {
  const found = spellings[written.toLowerCase().replace(/\.$/, '')]
  if (found !== undefined) return found
  return /^[A-Z0-9]{1,3}$/.test(written) ? written : 'C62'
}
