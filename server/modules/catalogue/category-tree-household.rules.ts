import type { CategoryBranch } from './category-row.rules.ts'

/** What people build, wear and live with: the last part of the tree. */
export const householdTree: readonly CategoryBranch[] = [
  {
    top: ['build', 'Construction', 'Construcción', '建筑', 'un30 cp44'],
    under: [
      ['build-stone', 'Stone and tiles', 'Piedra y azulejos', '石材与瓷砖', 'hs68-69 hs2515-2516 un3013 cp449 cp4411'],
      ['build-cement', 'Cement and concrete', 'Cemento y hormigón', '水泥与混凝土', 'hs2523 hs6810-6811 un3011'],
      ['build-glass', 'Glass', 'Vidrio', '玻璃', 'hs70 un301717 cp1482'],
      ['build-wood', 'Timber and panels', 'Madera y tableros', '木材与板材', 'hs45 hs44 cp4419'],
      ['build-doors', 'Doors and windows', 'Puertas y ventanas', '门窗', 'hs4418 hs7308 hs7610 hs3925 un3017 cp4422'],
      ['build-sanitary', 'Sanitary ware', 'Saneamiento', '卫浴', 'hs6910 hs3922 hs7324 un3018 cp4441'],
      ['build-pipes', 'Pipes and fittings', 'Tuberías y accesorios', '管道与配件', 'hs7303-7307 hs3917 un4017 cp4416'],
      [
        'build-insulation',
        'Insulation and roofing',
        'Aislamiento y cubiertas',
        '保温与屋面',
        'hs6806-6808 un3014-3015',
      ],
      ['build-prefab', 'Prefabricated buildings', 'Edificios prefabricados', '预制建筑', 'hs9406 un9513'],
    ],
  },
  {
    top: ['furnish', 'Furniture', 'Muebles', '家具', 'un56 cp391'],
    under: [
      ['furnish-home', 'Home furniture', 'Muebles de hogar', '家用家具', 'hs94 hs9403 un5610 cp3914'],
      ['furnish-office', 'Office furniture', 'Muebles de oficina', '办公家具', 'hs940310 hs940330 un5611 cp3913'],
      ['furnish-seats', 'Seats', 'Asientos', '座椅', 'hs9401 un5612 cp3911'],
      ['furnish-bedding', 'Bedding', 'Colchones y ropa de cama', '床上用品', 'hs9404 cp39143'],
      ['furnish-shop', 'Shop fittings', 'Equipamiento comercial', '商用展柜', 'un48 cp3915'],
    ],
  },
  {
    top: ['home', 'Home and kitchen', 'Hogar y cocina', '家居与厨房', 'un52 cp39'],
    under: [
      [
        'home-kitchen',
        'Kitchenware',
        'Menaje de cocina',
        '厨具',
        'hs7323 hs7615 hs8211-8215 hs6911-6912 hs3924 hs7013 un5215 cp3922',
      ],
      ['home-appliances', 'Household appliances', 'Electrodomésticos', '家用电器', 'hs8508-8510 hs8516 un5214 cp397'],
      ['home-cleaning', 'Cleaning products', 'Productos de limpieza', '清洁用品', 'hs3401-3402 hs9603 un47 cp398'],
      ['home-garden', 'Garden', 'Jardín', '园艺', 'hs8201 cp0345'],
      [
        'home-decor',
        'Decoration and gifts',
        'Decoración y regalos',
        '装饰与礼品',
        'hs46 hs67 hs97 hs9505 un5213 cp392',
      ],
      ['home-pets', 'Pet supplies', 'Artículos para mascotas', '宠物用品', 'hs2309 hs4201 un1013'],
    ],
  },
  {
    top: ['wear', 'Clothing and shoes', 'Ropa y calzado', '服装与鞋', 'un53 cp18'],
    under: [
      ['wear-knitted', 'Knitted clothing', 'Ropa de punto', '针织服装', 'hs61 cp183'],
      ['wear-woven', 'Woven clothing', 'Ropa tejida', '梭织服装', 'hs62 un5310 cp182'],
      ['wear-work', 'Workwear', 'Ropa de trabajo', '工作服', 'hs6211 un531027'],
      ['wear-shoes', 'Shoes', 'Calzado', '鞋', 'hs64 un5311 cp188'],
      ['wear-bags', 'Bags and luggage', 'Bolsos y equipaje', '箱包', 'hs42 un5312 cp189'],
      ['wear-accessories', 'Hats and accessories', 'Sombreros y accesorios', '帽与配饰', 'hs65-66 hs43 un531025 cp184'],
      ['wear-jewellery', 'Jewellery and watches', 'Joyería y relojes', '珠宝与手表', 'hs71 hs91 un54 cp185'],
    ],
  },
  {
    top: ['care', 'Beauty and care', 'Belleza y cuidado', '美容与护理', 'un5313 cp337'],
    under: [
      ['care-cosmetics', 'Cosmetics and perfume', 'Cosmética y perfumes', '化妆品与香水', 'hs33 un531316 cp3371'],
      ['care-hygiene', 'Hygiene products', 'Higiene', '卫生用品', 'hs9619 hs4818 un531315 cp3376-3377'],
      ['care-hair', 'Hair care', 'Cabello', '护发', 'hs3305 hs6703-6704'],
      ['care-baby', 'Baby products', 'Productos para bebés', '婴儿用品', 'hs8715 un531317'],
    ],
  },
  {
    top: ['pack', 'Packaging and paper', 'Envases y papel', '包装与纸', 'un14 cp2282'],
    under: [
      ['pack-paper', 'Paper and board', 'Papel y cartón', '纸与纸板', 'hs47 hs48 un1411-1412 cp2299 cp3019'],
      ['pack-boxes', 'Boxes and cartons', 'Cajas y cartones', '纸箱纸盒', 'hs4819 un2411 cp4461'],
      ['pack-bags', 'Sacks and bags', 'Sacos y bolsas', '袋', 'hs3923 hs6305 un241115 cp1864 cp1893'],
      ['pack-bottles', 'Bottles and cans', 'Botellas y latas', '瓶与罐', 'hs7010 hs7310 hs7612 un2412'],
      ['pack-pallets', 'Pallets and crates', 'Palés y cajones', '托盘与板条箱', 'hs4415 un241127'],
      ['pack-labels', 'Labels and printing', 'Etiquetas e impresión', '标签与印刷', 'hs4821 hs49 un55 cp22'],
    ],
  },
  {
    top: ['office', 'Office and school', 'Oficina y escuela', '办公与学校', 'un44'],
    under: [
      ['office-supplies', 'Office supplies', 'Material de oficina', '办公用品', 'hs9608-9609 hs8304-8305 un4412'],
      [
        'office-paper',
        'Copy paper and stationery',
        'Papel y papelería',
        '复印纸与文具',
        'hs4802 hs4817 hs4820 un141115 cp301976',
      ],
      ['office-teaching', 'Teaching aids', 'Material didáctico', '教具', 'hs9023 un6010 un60 cp3916'],
    ],
  },
  {
    top: ['leisure', 'Sport, toys and music', 'Deporte, juguetes y música', '体育、玩具与音乐', 'un49 cp37'],
    under: [
      ['leisure-sport', 'Sports goods', 'Artículos deportivos', '体育用品', 'hs9506-9507 un4910-4924 cp374'],
      ['leisure-toys', 'Toys and games', 'Juguetes y juegos', '玩具与游戏', 'hs9503-9504 un6014 cp375'],
      ['leisure-music', 'Musical instruments', 'Instrumentos musicales', '乐器', 'hs92 un6013 cp373'],
      ['leisure-camping', 'Camping and outdoor', 'Camping y exterior', '露营与户外', 'hs6306 cp3952'],
      ['leisure-art', 'Art and craft', 'Arte y manualidades', '美术与手工', 'hs3213 hs96 un6012 cp378'],
    ],
  },
  {
    top: ['other', 'Other goods', 'Otros artículos', '其他商品'],
    under: [
      ['other-goods', 'Goods of other kinds', 'Artículos de otro tipo', '其他类商品', 'hs95 hs98-99'],
      ['other-used', 'Used goods and surplus', 'Segunda mano y excedentes', '二手与库存', 'hs6309-6310'],
      ['other-services', 'Making to order', 'Fabricación por encargo', '来样定制', 'un73 cp98'],
    ],
  },
]
