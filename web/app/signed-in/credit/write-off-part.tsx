import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import type { SeenDraw } from '../pay-later/read-draws.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'

interface WriteOffProps {
  readonly draw: SeenDraw
  /** Who looks. */
  readonly self: string
}

/** Staff give an overdue draw up: one person asks, a second one answers. */
export function WriteOffPart({ draw, self }: WriteOffProps) {
  const said = useActionData<Said>()
  const { write_off: wish, actions } = draw
  if (wish === null && actions.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="write-off">
      <h2>
        <Trans>Write it off</Trans>
      </h2>
      <SaidNote said={said} on="write-off" />
      {wish !== null && (
        <p>
          <q>{wish.reason}</q> <WishState state={wish.state} isOwn={wish.asked_by === self} />
        </p>
      )}
      {actions.includes('answer-write-off') && <Answer isOwn={wish?.asked_by === self} />}
      {actions.includes('ask-write-off') && <Ask />}
    </section>
  )
}

function WishState({ state, isOwn }: { readonly state: string; readonly isOwn: boolean }) {
  if (state === 'done') return <Trans>It was written off by two persons.</Trans>
  if (state === 'refused') return <Trans>A colleague said no.</Trans>
  return isOwn ? <Trans>You asked for it: a colleague has to agree.</Trans> : <Trans>A colleague asked for it.</Trans>
}

function Answer({ isOwn }: { readonly isOwn: boolean }) {
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="on" value="write-off" />
      {!isOwn && (
        <button className="button" type="submit" name="step" value="agree">
          <Trans>Agree: write it off</Trans>
        </button>
      )}
      <button className="button plain" type="submit" name="step" value="refuse">
        <Trans>Do not write it off</Trans>
      </button>
    </Form>
  )
}

function Ask() {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value="write-off" />
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>For colleagues and auditors; the company never reads it.</Trans>}
      />
      <p className="small muted">
        <Trans>A second person has to agree. Money that comes later is still taken, and recovered.</Trans>
      </p>
      <div>
        <button className="button" type="submit" name="step" value="ask">
          <Trans>Ask to write it off</Trans>
        </button>
      </div>
    </Form>
  )
}
