import type { Language } from '../../kernel/language.ts'
import type { FeeName } from '../ledger/account.rules.ts'

/** What stands on invoices beside their data, by language. `{names}` are put in. */
export interface InvoiceWords {
  readonly invoice: string
  readonly creditNote: string
  readonly issued: string
  readonly supplied: string
  readonly from: string
  readonly to: string
  readonly taxNumber: string
  readonly registration: string
  readonly order: string
  readonly booking: string
  readonly corrects: string
  readonly description: string
  readonly tax: string
  readonly amount: string
  readonly net: string
  readonly taxAt: string
  readonly noTax: string
  readonly total: string
  readonly totalBack: string
  readonly taxIn: string
  readonly settled: string
  readonly settledBack: string
  readonly page: string
  readonly fees: Readonly<Record<FeeName, string>>
}

const en: InvoiceWords = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  issued: 'Issued {date}',
  supplied: 'Date of supply',
  from: 'FROM',
  to: 'TO',
  taxNumber: 'Tax number {number}',
  registration: 'Registered as {number}',
  order: 'Order',
  booking: 'Booked as',
  corrects: 'Corrects',
  description: 'DESCRIPTION',
  tax: 'TAX',
  amount: 'AMOUNT',
  net: 'Without tax',
  taxAt: 'Tax {rate}',
  noTax: 'Tax',
  total: 'Total',
  totalBack: 'Total given back',
  taxIn: 'The tax is {amount} at the rate of the day of issue.',
  settled: 'Paid already: it was taken when the money moved. Nothing is to be paid on this document.',
  settledBack: 'Given back already: it was added to what we hold for you. Nothing is to be done on this document.',
  page: 'Page {page} of {pages}',
  fees: {
    processing: 'Processing fee of a payment method',
    transaction: 'Transaction fee for order protection',
    credit: 'Interest of Pay Later',
    fx: 'Spread of an exchange of currencies',
    inspection: 'Fee of an inspection',
  },
}

const zh: InvoiceWords = {
  invoice: '发票',
  creditNote: '贷记单',
  issued: '开具日期 {date}',
  supplied: '服务日期',
  from: '开具方',
  to: '接收方',
  taxNumber: '税号 {number}',
  registration: '注册号 {number}',
  order: '订单',
  booking: '记账编号',
  corrects: '更正的发票',
  description: '项目',
  tax: '税率',
  amount: '金额',
  net: '不含税',
  taxAt: '税 {rate}',
  noTax: '税',
  total: '合计',
  totalBack: '退还合计',
  taxIn: '按开具当日汇率，税额为 {amount}。',
  settled: '已付：款项流转时已扣除。本单据无需再付款。',
  settledBack: '已退还：已计入我们为您保管的款项。本单据无需任何操作。',
  page: '第 {page} 页，共 {pages} 页',
  fees: {
    processing: '付款方式手续费',
    transaction: '订单保障交易费',
    credit: '先货后款利息',
    fx: '货币兑换差价',
    inspection: '验货费',
  },
}

const es: InvoiceWords = {
  invoice: 'Factura',
  creditNote: 'Nota de crédito',
  issued: 'Emitida el {date}',
  supplied: 'Fecha de la prestación',
  from: 'DE',
  to: 'PARA',
  taxNumber: 'Número fiscal {number}',
  registration: 'Registro {number}',
  order: 'Pedido',
  booking: 'Asiento',
  corrects: 'Corrige',
  description: 'CONCEPTO',
  tax: 'IMPUESTO',
  amount: 'IMPORTE',
  net: 'Sin impuestos',
  taxAt: 'Impuesto {rate}',
  noTax: 'Impuesto',
  total: 'Total',
  totalBack: 'Total devuelto',
  taxIn: 'El impuesto es {amount} al tipo de cambio del día de emisión.',
  settled: 'Ya pagada: se descontó al moverse el dinero. No hay nada que pagar por este documento.',
  settledBack: 'Ya devuelta: se sumó a lo que guardamos para usted. No hay nada que hacer con este documento.',
  page: 'Página {page} de {pages}',
  fees: {
    processing: 'Comisión de un medio de pago',
    transaction: 'Comisión de transacción por la protección del pedido',
    credit: 'Intereses de Pay Later',
    fx: 'Diferencial de un cambio de moneda',
    inspection: 'Tarifa de una inspección',
  },
}

export const invoiceWords: Readonly<Record<Language, InvoiceWords>> = { en, zh, es }
