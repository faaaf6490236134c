import type { ReactNode } from 'react'
import style from './problem-note.module.css'

export interface ProblemNoteProps {
  readonly title: ReactNode
  /** What it means and what to do. */
  readonly children: ReactNode
  /** `warn` for what a clock or another's step caused, `bad` for what is broken. */
  readonly tone?: 'warn' | 'bad'
}

/** What went wrong, by name, with what it means and what to do. Read out at once. */
export function ProblemNote({ title, children, tone = 'bad' }: ProblemNoteProps) {
  return (
    <div className={`${style.note} ${style[tone]}`} role="alert">
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  )
}
