import type { ReactNode } from 'react'
import style from './tag.module.css'

/** What colour says beside the word: protected or kept, a clock that runs, broken. */
export type Tone = 'seal' | 'warn' | 'bad' | 'plain'

/** A word in a frame. The word alone says everything; the colour only helps. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${style.tag} ${style[tone]}`}>{children}</span>
}
