import type { ReactNode } from 'react'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useFieldName, useStorefrontWhy } from './storefront-words.ts'

interface FaultListProps {
  readonly faults: readonly { readonly field: string; readonly why: string; readonly said: string | null }[]
  readonly title: ReactNode
}

/** Every field that cannot be shown, and why. Nothing where all can. */
export function FaultList({ faults, title }: FaultListProps) {
  const [nameOf, why] = [useFieldName(), useStorefrontWhy()]
  if (faults.length === 0) return null
  return (
    <ProblemNote title={title}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.why}`}>
            {nameOf(fault.field)} {why(fault.why, fault.said)}.
          </li>
        ))}
      </ul>
    </ProblemNote>
  )
}
