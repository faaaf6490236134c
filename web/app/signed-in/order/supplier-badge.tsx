import { Trans } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import type { Order } from '../trade/open-order.ts'

/** Whether the supplier shows the badge now, and where its checks stand. */
export function SupplierBadge({ order }: { readonly order: Order }) {
  const { locale } = usePage().language
  const path = usePublicPath()
  const until = order.supplier_badge_until
  return (
    <p className="small">
      <a href={path(`/badge/${order.supplier}`)}>
        <Trans>
          What was checked of <bdi>{order.supplier_name}</bdi>
        </Trans>
      </a>{' '}
      {until === null ? (
        <Tag>
          <Trans>no badge now</Trans>
        </Tag>
      ) : (
        <Tag tone="seal">
          <Trans>badge until {dateText(until, order.zone, locale)}</Trans>
        </Tag>
      )}
    </p>
  )
}
