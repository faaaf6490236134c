/** One measured figure; a ratio is of two things measured in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly ratio?: number
  readonly ratio_to?: string
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value that `percent` of the values do not exceed; 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

/** A figure as one line of JSON, rounded to what is meaningful on a noisy machine. */
export function print(figure: Figure): void {
  const rounded = (n: number) => Number(n.toPrecision(4))
  const { value, ratio, ...rest } = figure
  const line = { ...rest, value: rounded(value), ...(ratio === undefined ? {} : { ratio: rounded(ratio) }) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
