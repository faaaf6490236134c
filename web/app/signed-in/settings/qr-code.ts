import { encode } from 'uqr'

/** A QR code as one path of unit squares, to be drawn by the page itself: nothing is asked of anybody else. */
export interface QrCode {
  /** Squares on a side, quiet zone and all. */
  readonly size: number
  readonly path: string
}

/** Light squares around the code, as its standard wants them (ISO/IEC 18004). */
const QUIET = 4

/** The QR code of a text, medium error correction. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) => rowPath(row, y))
  return { size, path: rows.join('') }
}

/** Dark squares of a row, each run as one stroke. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    const start = x
    while (row[x]) x += 1
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
  }
  return path
}
