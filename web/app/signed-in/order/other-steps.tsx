import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { StepButton } from './step-button.tsx'
import { useTyped } from './use-typed.ts'

/** The steps that nobody waits for: each is folded, and says what follows before it is taken. */
export function OtherSteps({ order, children }: { readonly order: Order; readonly children?: ReactNode }) {
  const may = (step: string) => order.actions.includes(step)
  const hasFree = order.hold.free.amount > 0
  // What is paid later goes by the carrier's proof alone.
  const isPaidLater = order.draw !== null && order.draw.state !== 'back'
  const isShort = order.instalments.some(({ paid, open }) => paid.amount > 0 && open.amount > 0)
  return (
    <div>
      {children}
      {may('amend-terms') && <Amend order={order} />}
      {may('release-early') && hasFree && !isPaidLater && <ReleaseEarly order={order} />}
      {may('accept-shortfall') && isShort && <AcceptShortfall />}
      {may('waive-balance') && order.instalments.some(({ kind, open }) => kind === 'balance' && open.amount > 0) && (
        <>
          <WaiveBalance />
          <DefaultCase order={order} />
        </>
      )}
      {may('offer-cancellation') && <OfferToEnd order={order} />}
      {(may('withdraw-order') || may('cancel-order')) && <End order={order} />}
    </div>
  )
}

export interface FoldedProps {
  readonly title: ReactNode
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** A step that is folded until somebody asks for it. */
export function Folded({ title, isOpen = false, children }: FoldedProps) {
  return (
    <details open={isOpen || undefined}>
      <summary>{title}</summary>
      <div className={trade.folded}>{children}</div>
    </details>
  )
}

function Amend({ order }: { readonly order: Order }) {
  return (
    <Folded title={<Trans>Change what was agreed…</Trans>}>
      <p className="small muted">
        <Trans>
          You propose new terms and the other side accepts or declines them. Until then everything stays as agreed.
        </Trans>
      </p>
      <a className="button plain" href={`/orders/${order.id}/terms`}>
        <Trans>Propose a change</Trans>
      </a>
    </Folded>
  )
}

function ReleaseEarly({ order }: { readonly order: Order }) {
  const { currency } = order.total
  const lines = order.hold.lines.filter(({ free }) => free.amount > 0)
  const nameOf = (line: number) => order.terms?.content.lines.find((each) => each.line === line)?.name ?? String(line)
  const typed = useTyped('release')
  return (
    <Folded title={<Trans>Let money go before its time…</Trans>} isOpen={typed('step') !== undefined}>
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          <Trans>
            The supplier gets this money now. Name what goes, line by line. If a part of it would leave your cover, you
            are asked again before anything moves.
          </Trans>
        </p>
        <input type="hidden" name="currency" value={currency} />
        {lines.map(({ line, free }) => (
          <label key={line} className="field">
            <span>
              {nameOf(line)} ({currency},{' '}
              <Trans>
                free: <Money {...free} />
              </Trans>
              )
            </span>
            <input name={`part-${line}`} inputMode="decimal" autoComplete="off" defaultValue={typed(`part-${line}`)} />
          </label>
        ))}
        <p>
          <StepButton step="release" plain>
            <Trans>Let it go</Trans>
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}

function AcceptShortfall() {
  return (
    <Folded title={<Trans>Take what arrived as the whole…</Trans>}>
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          <Trans>
            A bank's fee may have been taken from the wire. What is missing is then given up and the price falls by it.
          </Trans>
        </p>
        <p>
          <StepButton step="shortfall" plain>
            <Trans>Take it as the whole</Trans>
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}

function WaiveBalance() {
  return (
    <Folded title={<Trans>Give up an overdue balance…</Trans>}>
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          <Trans>The buyer then owes nothing more on this order. This cannot be taken back.</Trans>
        </p>
        <p>
          <StepButton step="waive" plain>
            <Trans>Give the balance up</Trans>
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}

/** The balance was never paid: the deposit is split by what his loss is, and the order ends. */
function DefaultCase({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const typed = useTyped('default-case')
  const { currency } = order.total
  const { free } = order.hold
  if (free.amount === 0) return null
  return (
    <Folded
      title={<Trans>The balance was never paid: keep a part of the deposit…</Trans>}
      isOpen={typed('keeps') !== undefined}
    >
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          <Trans>
            Possible once the balance has been overdue for the time that the rules say. <Money {...free} /> are in the
            hold and are frozen. The buyer answers; if you do not agree, a mediator decides how much meets your loss.
            The rest goes back and the order ends.
          </Trans>
        </p>
        <input type="hidden" name="currency" value={currency} />
        <label className="field">
          {t`You keep (${currency})`}
          <input name="keeps" inputMode="decimal" defaultValue={typed('keeps')} required autoComplete="off" />
        </label>
        <label className="field">
          <Trans>What your loss is</Trans>
          <textarea name="text" rows={4} required maxLength={10000} defaultValue={typed('text')} />
        </label>
        <p>
          <StepButton step="default-case" plain>
            <Trans>Open the case</Trans>
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}

function OfferToEnd({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const typed = useTyped('offer')
  const { currency } = order.total
  return (
    <Folded title={<Trans>Offer to end the order…</Trans>} isOpen={typed('keeps') !== undefined}>
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          <Trans>
            Name what the supplier keeps of the money that is held for goods not shipped; the rest goes back to the
            buyer. Without an answer the order goes on.
          </Trans>
        </p>
        <input type="hidden" name="currency" value={currency} />
        <label className="field">
          {t`The supplier keeps (${currency})`}
          <input name="keeps" inputMode="decimal" defaultValue={typed('keeps') ?? '0'} required autoComplete="off" />
        </label>
        <p>
          <StepButton step="offer" plain>
            <Trans>Make the offer</Trans>
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}

function End({ order }: { readonly order: Order }) {
  const isAgreed = order.agreed_at !== null
  return (
    <Folded title={isAgreed ? <Trans>Cancel the order…</Trans> : <Trans>End the order…</Trans>}>
      <Form method="post" className={trade.stack}>
        <p className="small muted">
          {isAgreed ? (
            <Trans>
              What you may do alone depends on what is paid and shipped. If the rules do not allow it, nothing changes
              and the reason is named. What goes back to the buyer goes back at once.
            </Trans>
          ) : (
            <Trans>The order ends for both sides, and nobody can take it up again.</Trans>
          )}
        </p>
        <p>
          <StepButton step="end" plain>
            {isAgreed ? <Trans>Cancel the order</Trans> : <Trans>End the order</Trans>}
          </StepButton>
        </p>
      </Form>
    </Folded>
  )
}
