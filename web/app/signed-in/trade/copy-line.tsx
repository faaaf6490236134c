import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import style from './trade.module.css'

export interface CopyLineProps {
  readonly name: string
  /** What is copied. */
  readonly value: string
  /** How it is shown, when not as it is copied. */
  readonly shown?: ReactNode
}

const SAID_MS = 2_500

/** A line that is copied by a button; without script it is text to select. */
export function CopyLine({ name, value, shown }: CopyLineProps) {
  const [state, setState] = useState<'none' | 'ready' | 'copied'>('none')
  useEffect(() => setState(navigator.clipboard === undefined ? 'none' : 'ready'), [])
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('ready'), SAID_MS)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => void navigator.clipboard.writeText(value).then(() => setState('copied'))
  return (
    <div className={style.copy}>
      <div>
        <span className="tiny">{name}</span>
        <strong>{shown ?? <bdi>{value}</bdi>}</strong>
      </div>
      {state !== 'none' && (
        <button type="button" className="button plain" onClick={copy}>
          <span aria-live="polite">{state === 'copied' ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}</span>
          <span className="unseen">: {name}</span>
        </button>
      )}
    </div>
  )
}
