import { sha256Hex } from '../kernel/canonical.ts'
import type { SandboxChargeback, SandboxEffect, SandboxLine, SandboxPayment, SandboxState } from './state.ts'

/** The books of the provider: what it holds for the house, line by line. Its bank account for wires is not in them. */

/** Wires come to an account of the house at the bank, and go back from there. */
const standsAtBank = (payment: SandboxPayment | undefined) => payment?.method === 'wire'
const isWireBack = ({ key }: SandboxEffect) => key.startsWith('wir_')

type NewLine = Omit<SandboxLine, 'id' | 'fee'> & { readonly fee?: number }

/** Writes a line; how it goes wrong was told before. */
export function writeLine(state: SandboxState, told: NewLine): void {
  const line: SandboxLine = { fee: 0, ...told, id: nextId(state) }
  const fault = state.nextLines.shift()
  if (fault === 'omitted') state.omitted.push(line)
  else if (fault === 'other-amount') state.lines.push({ ...line, amount: line.amount - Math.sign(line.amount) })
  else state.lines.push(line, ...(fault === 'twice' ? [{ ...line, id: nextId(state) }] : []))
}

function nextId(state: SandboxState): string {
  state.made += 1
  return `sbx_txn_${sha256Hex(`${state.resets} ${state.made}`).slice(0, 20)}`
}

/** What was left out of the books comes in now. */
export function tellOmitted(state: SandboxState): void {
  state.lines.push(...state.omitted)
  state.omitted = []
}

/** A payment moved on: money came, or what had come went back. */
export function notePayment(state: SandboxState, before: SandboxPayment | undefined, after: SandboxPayment): void {
  if (standsAtBank(after)) return
  const [had, has] = [before?.state === 'succeeded', after.state === 'succeeded']
  if (had === has) return
  const { key, reference, amount, currency, happenedAt } = after
  const moved = has ? { kind: 'payment', amount } : { kind: 'payment-reversed', amount: -amount }
  writeLine(state, { ...moved, key, reference, currency, happenedAt })
}

/** A refund or payout moved on: money went, or came back. */
export function noteEffect(state: SandboxState, before: SandboxEffect | undefined, after: SandboxEffect): void {
  const { kind, key, reference, amount, currency, happenedAt, paymentKey = '' } = after
  if (standsAtBank(state.payments[paymentKey]) || isWireBack(after)) return
  const [had, has] = [before?.state === 'settled', after.state === 'settled']
  if (had === has) return
  const moved = has ? { kind, amount: -amount } : { kind: `${kind}-returned`, amount }
  writeLine(state, { ...moved, key, reference, currency, happenedAt })
}

const taken = (state: SandboxChargeback['state'] | undefined) => state === 'opened' || state === 'lost'

/** A chargeback moved on: the card's bank took money, with the provider's fee the first time, or gave it back. */
export function noteChargeback(
  state: SandboxState,
  before: SandboxChargeback | undefined,
  after: SandboxChargeback,
): void {
  const [had, has] = [taken(before?.state), taken(after.state)]
  if (had === has) return
  const { key: reference, paymentKey: key, amount, currency, happenedAt, fee } = after
  const isFirst = before === undefined || before.state === 'inquiry'
  const moved = has
    ? { kind: 'chargeback', amount: -amount, fee: isFirst ? fee : 0 }
    : { kind: 'chargeback-won', amount }
  writeLine(state, { ...moved, key, reference, currency, happenedAt })
}

/** So many lines a page. */
const PAGE = 100

/** A page of the books behind so many lines. */
export function balancePage(state: SandboxState, after: number) {
  const lines = state.lines.slice(after, after + PAGE)
  const cursor = after + lines.length
  return { lines, cursor: String(cursor), isLast: cursor >= state.lines.length }
}
