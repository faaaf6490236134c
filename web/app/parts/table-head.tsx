import type { ReactNode } from 'react'

export interface HeadProps {
  /** Columns of words, then columns of numbers. */
  readonly words: readonly ReactNode[]
  readonly numbers: readonly ReactNode[]
}

/** The head of a table: what is told stands first, what is counted behind it. */
export function Head({ words, numbers }: HeadProps) {
  return (
    <thead>
      <tr>
        {words.map((each, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places
          <th key={n} scope="col">
            {each}
          </th>
        ))}
        {numbers.map((each, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places
          <th key={n} scope="col" className="number">
            {each}
          </th>
        ))}
      </tr>
    </thead>
  )
}
