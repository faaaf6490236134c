/** What a form of results says, as the API takes it. */
export interface TypedResults {
  readonly lines: {
    line: number
    inspected: number
    counted?: string
    defective?: Record<string, number>
    points: { n: number; inspected: number; defective: number; readings?: string[] }[]
  }[]
  readonly documents: number[]
}

const READINGS = /[;\n]+/

/**
 * Reads results by line: a line whose field of items is empty was not looked at, a quality without a number of its own
 * was looked at in all of them. NaN for what is no number: the API says so by name.
 */
export function readResults(form: FormData): TypedResults {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const count = (given: string) => (/^\d{1,12}$/.test(given) ? Number(given) : Number.NaN)
  const lines = numbers(form, /^inspected-(\d+)$/).flatMap((line) => {
    const inspected = count(text(`inspected-${line}`))
    if (text(`inspected-${line}`) === '') return []
    const points = numbers(form, new RegExp(`^point-${line}-(\\d+)-defective$`)).flatMap((n) => {
      const of = `point-${line}-${n}`
      const [looked, bad] = [text(`${of}-inspected`), text(`${of}-defective`)]
      if (looked === '0') return []
      const readings = text(`${of}-readings`)
        .split(READINGS)
        .map((each) => each.trim())
        .filter((each) => each !== '')
      const found = { n, inspected: looked === '' ? inspected : count(looked), defective: bad === '' ? 0 : count(bad) }
      return [{ ...found, ...(readings.length === 0 ? {} : { readings }) }]
    })
    const classes = ['critical', 'major', 'minor'].flatMap((of) => {
      const given = text(`defective-${line}-${of}`)
      return given === '' ? [] : [[of, count(given)] as const]
    })
    const counted = text(`counted-${line}`)
    return [
      {
        ...{ line, inspected, points },
        ...(counted === '' ? {} : { counted }),
        ...(classes.length === 0 ? {} : { defective: Object.fromEntries(classes) }),
      },
    ]
  })
  return { lines, documents: form.getAll('paper').map(Number) }
}

function numbers(form: FormData, name: RegExp): readonly number[] {
  const found = [...form.keys()].flatMap((key) => name.exec(key)?.[1] ?? [])
  return [...new Set(found.map(Number))].sort((a, b) => a - b)
}
