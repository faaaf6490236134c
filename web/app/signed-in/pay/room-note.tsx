import { Trans } from '@lingui/react/macro'
import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import { LimitBand, type LimitBandProps } from '../../parts/limit-band.tsx'
import type { Order } from '../trade/open-order.ts'
import type { Context } from '../trade/session.ts'

export type Room = LimitBandProps['band']

/** What is left of the supplier's assurance limit now, as a band; `null` where nothing is said of it. */
export async function readRoom(context: Context, request: Request, { supplier }: Order): Promise<Room | null> {
  const params = { path: { companyId: supplier } }
  const said = await told(request, apiOf(context, request).GET('/v1/suppliers/{companyId}/badge', { params }))
  return said.ok ? said.data.limit_left : null
}

/** Before paying: what the supplier gets at receipt, and when the rest. */
export function RoomNote({ room, order }: { readonly room: Room | null; readonly order: Order }) {
  if (room === null) return null
  return (
    <p className="muted small">
      <Trans>
        Left of the supplier’s assurance limit now: <LimitBand band={room} />. At your receipt{' '}
        <bdi>{order.supplier_name}</bdi> gets the money as far as that reaches. The rest stays in escrow until your time
        to claim is over. What the terms release earlier has its part of the limit since the order was agreed.
      </Trans>
    </p>
  )
}
