import type { Language } from '../../kernel/language.ts'
import { type SelfBilledNames, selfBilledNames } from './self-billed-billed.rules.ts'

/** What stands on documents drawn up for suppliers beside their data, by language. `{names}` are put in. */
export interface SelfBilledWords {
  readonly invoice: string
  readonly creditNote: string
  /** The law's words first (Directive 2006/112/EC, article 226 point 10a), then the reader's. */
  readonly selfBilling: string
  readonly drawnUpBy: string
  readonly quantity: string
  readonly price: string
  readonly paid: string
  readonly open: string
  readonly objectUntil: string
  readonly takenBack: string
  readonly names: SelfBilledNames
}

const en: SelfBilledWords = {
  invoice: 'Self-billed invoice',
  creditNote: 'Self-billed credit note',
  selfBilling: 'Self-billing',
  drawnUpBy: 'Drawn up for {supplier} from the order, by agreement with it and with the buyer.',
  quantity: 'QUANTITY',
  price: 'PRICE',
  paid: 'Paid into the order',
  open: 'Still to be paid',
  objectUntil: '{supplier} may object until {date}; it accepts by saying nothing.',
  takenBack: 'It takes back what was invoiced. Money that goes back goes through the order.',
  names: selfBilledNames,
}

const zh: SelfBilledWords = {
  invoice: '自开票发票',
  creditNote: '自开票贷记单',
  selfBilling: 'Self-billing / 自开票',
  drawnUpBy: '依据与 {supplier} 及买方的约定，根据订单代其开具。',
  quantity: '数量',
  price: '单价',
  paid: '已付入订单',
  open: '尚待支付',
  objectUntil: '{supplier} 可在 {date} 前提出异议；逾期未提出即视为接受。',
  takenBack: '本单据冲回已开具的金额。退还的款项经由订单办理。',
  names: {
    freight: '运费',
    charges: '附加费用',
    allowances: '折让',
    reduction: '双方约定的减价',
    priceOf: '价格变更：',
    price: '订单价格变更',
    paymentTerms: '尚待支付的款项经由订单支付，请勿在别处付款。',
  },
}

const es: SelfBilledWords = {
  invoice: 'Factura en autofacturación',
  creditNote: 'Nota de crédito en autofacturación',
  selfBilling: 'Self-billing / Facturación por el destinatario',
  drawnUpBy: 'Expedida por cuenta de {supplier} a partir del pedido, por acuerdo con él y con el comprador.',
  quantity: 'CANTIDAD',
  price: 'PRECIO',
  paid: 'Pagado en el pedido',
  open: 'Pendiente de pago',
  objectUntil: '{supplier} puede oponerse hasta el {date}; si calla, acepta.',
  takenBack: 'Anula lo facturado. El dinero que se devuelve pasa por el pedido.',
  names: {
    freight: 'Flete',
    charges: 'Gastos',
    allowances: 'Descuento',
    reduction: 'Rebaja acordada por ambas partes',
    priceOf: 'Cambio de precio: ',
    price: 'Cambio de precio del pedido',
    paymentTerms: 'Lo pendiente se paga por el pedido y en ningún otro lugar.',
  },
}

export const selfBilledWords: Readonly<Record<Language, SelfBilledWords>> = { en, zh, es }
