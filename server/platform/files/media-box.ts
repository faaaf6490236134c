/** More boxes than this beside each other no camera writes. */
const BOXES_MOST = 500

/** A part of a film or of a picture that is kept like one (ISO/IEC 14496-12): its content lies between two places. */
export interface Box {
  readonly kind: string
  readonly from: number
  readonly to: number
}

/** The boxes between two places (ISO/IEC 14496-12); each is at least its own head long, so this always ends. */
export function boxes(bytes: Buffer, from: number, to: number): readonly Box[] {
  const found: Box[] = []
  for (let at = from; at + 8 <= to && found.length < BOXES_MOST; ) {
    const size = bytes.readUInt32BE(at)
    if (size < 8 || at + size > to) break
    found.push({ kind: bytes.toString('latin1', at + 4, at + 8), from: at + 8, to: at + size })
    at += size
  }
  return found
}
