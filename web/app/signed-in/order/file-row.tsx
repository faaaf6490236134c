import { Trans, useLingui } from '@lingui/react/macro'
import { Document } from '../../parts/document.tsx'
import { kindOf, useSizeText } from '../../parts/file-kind.ts'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import type { Order } from '../trade/open-order.ts'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'

type OrderFile = OrderPage['files'][number]

/** What a browser opens in its own window. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp']
/** What most browsers play; films of other kinds are saved. */
const PLAYED = 'video/mp4'

/** A file of the order: its name, kind and hash, who attached it and when. */
export function FileRow({ order, file }: { readonly order: Order; readonly file: OrderFile }) {
  const { t } = useLingui()
  const sizeText = useSizeText()
  const { locale } = usePage().language
  const href = `/v1/orders/${order.id}/files/${file.file}`
  const names = { buyer: order.buyer_name, supplier: order.supplier_name, inspector: t`the inspection firm` }
  const by = names[file.by]
  const at = instantText(file.attached_at, order.zone, locale)
  const isPart = order.terms?.content.attachments.some(({ sha256 }) => sha256 === file.file) ?? false
  const what = [kindOf(file.type), sizeText(file.bytes), ...(isPart ? [t`part of the contract`] : [])].join(', ')
  return (
    <div className={style.file}>
      <Document name={file.name} href={href} kind={what} hash={file.file} />
      <span className="tiny">
        <Trans>
          by <bdi>{by}</bdi>, {at}
        </Trans>
        {SHOWN.includes(file.type) && (
          <>
            {' · '}
            <a href={`${href}?show=true`} target="_blank" rel="noreferrer">
              <Trans>Open the picture</Trans>
            </a>
          </>
        )}
      </span>
      {file.type === PLAYED && (
        <details className={style.film}>
          <summary className="tiny">
            <Trans>Play the film</Trans>
          </summary>
          {/* biome-ignore lint/a11y/useMediaCaption: people's own films come without captions. */}
          <video controls preload="none" src={`${href}?show=true`} aria-label={file.name} />
        </details>
      )}
    </div>
  )
}
