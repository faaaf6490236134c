import type { ReactNode } from 'react'
import style from './clause.module.css'

/** A promise as it was written: what was agreed, in words that can be checked. */
export function Clause({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={style.clause}>
      <h3>{title}</h3>
      <div className="muted">{children}</div>
    </div>
  )
}
