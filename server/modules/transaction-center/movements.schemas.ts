import { type Static, Type } from 'typebox'
import { toWire } from '../../kernel/money.ts'
import { count, currency, instant, listOf, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { directions, families, movementStates, type Places, places } from './movement.rules.ts'
import type { ListedMovement } from './movement-list.store.ts'
import { segments } from './overview.rules.ts'
import type { Balances } from './statement.rules.ts'

const wireName = (place: string) => place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const wirePlaces = [...places, 'awaited' as const].map(wireName)

/** By place, minor units of the currency beside it. */
export const placesReply = reply(Object.fromEntries(wirePlaces.map((place) => [place, minor])))
export const balancesReply = reply({ ...Object.fromEntries(wirePlaces.map((place) => [place, minor])), balance: minor })

export const movementReply = reply({
  id: text,
  transfer: text,
  order: orNull(text),
  order_number: orNull(text),
  other: orNull(text),
  other_name: orNull(text),
  side: oneOf(['buyer', 'supplier', 'own']),
  kind: text,
  family: oneOf(families),
  state: oneOf(movementStates),
  direction: oneOf(directions),
  at: instant,
  happened_at: instant,
  cause: text,
  reference: orNull(text),
  amount: money,
  gross: money,
  fee: money,
  tax: money,
  places: placesReply,
})
export const movementsReply = listOf(movementReply)

const legReply = reply({ stage: text, amount: money })
export const movementWayReply = reply({
  movement: movementReply,
  steps: Type.Array(
    reply({
      movement: movementReply,
      from: Type.Array(legReply),
      to: Type.Array(legReply),
      references: Type.Array(reply({ name: text, value: text })),
    }),
  ),
})

export const companyMoneyReply = reply({
  as_of: instant,
  balances: Type.Array(reply({ currency, ...balancesReply.properties })),
  sides: Type.Array(
    reply({
      side: oneOf(['buyer', 'supplier']),
      currency,
      segments: Type.Array(reply({ name: oneOf(segments), amount: minor })),
      total: minor,
      fees: minor,
    }),
  ),
  months: Type.Array(
    reply({ currency, month: text, money_in: minor, money_out: minor, fees: minor, movements: count }),
  ),
})

export const orderMoneyReply = listOf(
  reply({
    order: text,
    number: text,
    side: oneOf(['buyer', 'supplier']),
    other: text,
    other_name: text,
    status: text,
    total: money,
    paid: money,
    held: money,
    released: money,
    refunded: money,
    fees: money,
  }),
)

/** Places as the API names them. */
export function placesWire(of: Places): Static<typeof placesReply> {
  const all = [...places, 'awaited' as const]
  return Object.fromEntries(all.map((place) => [wireName(place), Number(of[place])]))
}

/** Balances as the API names them. */
export function balancesWire(of: Balances) {
  return { ...placesWire(of), balance: Number(of.balance) }
}

/** A movement as the API shows it. */
export function movementWire(movement: ListedMovement, names: ReadonlyMap<string, string>) {
  const { currency: of, otherId, amount, fee, tax } = movement
  const wire = (value: bigint) => toWire({ amount: value, currency: of })
  const { id, transferId, orderId, orderNumber, side, kind, family, state, direction, at, happenedAt, cause } = movement
  return {
    id,
    transfer: transferId,
    order: orderId,
    order_number: orderNumber,
    other: otherId,
    other_name: otherId === null ? null : (names.get(otherId) ?? otherId),
    ...{ side, kind, family, state, direction, at, cause },
    happened_at: happenedAt,
    reference: movement.reference,
    amount: wire(amount),
    gross: wire(amount + fee + tax),
    fee: wire(fee),
    tax: wire(tax),
    places: placesWire(movement),
  }
}
