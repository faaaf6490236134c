/** Room for so many values at first; a power of two. */
const ROOM = 256
/** Steps of the golden section spread neighbours over the whole room. */
const GOLDEN = 0x9e3779b1

/**
 * Counts whole numbers from 0 to 2^32 - 1, each by itself. A search counts fifteen thousand: a `Map` takes several
 * times as long. (Open addressing, linear probing, half of the room empty at least.)
 */
export class Tally implements Iterable<readonly [value: number, count: number]> {
  private values = new Uint32Array(ROOM)
  private counts = new Uint32Array(ROOM)
  private shift = 32 - Math.log2(ROOM)
  private size = 0

  add(value: number, more = 1): void {
    const { values, counts } = this
    const mask = values.length - 1
    let place = Math.imul(value, GOLDEN) >>> this.shift
    while (counts[place] !== 0 && values[place] !== value) place = (place + 1) & mask
    const before = counts[place] as number
    counts[place] = before + more
    if (before > 0) return
    values[place] = value
    this.size += 1
    if (this.size * 2 > values.length) this.grow()
  }

  *[Symbol.iterator](): Iterator<readonly [value: number, count: number]> {
    const { values, counts } = this
    for (let place = 0; place < counts.length; place += 1)
      if (counts[place] !== 0) yield [values[place] as number, counts[place] as number]
  }

  private grow(): void {
    const before = [...this]
    this.values = new Uint32Array(this.values.length * 2)
    this.counts = new Uint32Array(this.values.length)
    this.shift -= 1
    this.size = 0
    for (const [value, count] of before) this.add(value, count)
  }
}
