/**
 * Words of the trade that mean one thing, in our languages, a line each. `a > b, c`: who looks for a also finds b and
 * c, but not the other way round.
 */
export const synonyms: readonly string[] = `
bolt | tornillo hexagonal | perno | 螺栓
screw | tornillo | 螺丝 | 螺钉
nut | hex nut | tuerca | 螺母
flat washer | arandela | 垫圈
fastener > bolt, nut, screw, rivet, 螺栓, 螺母, 螺丝, 螺钉, tornillo, perno, tuerca
elementos de fijacion > tornillo, perno, tuerca, bolt, screw
紧固件 > 螺栓, 螺母, 螺丝, 螺钉
rivet | remache | 铆钉
bearing | rodamiento | cojinete | 轴承
ball bearing | rodamiento de bolas | 球轴承
spanner | wrench | llave ajustable | 扳手
screwdriver | destornillador | 螺丝刀
pliers | alicates | 钳子
drill | taladro | 电钻
torch | flashlight | linterna | 手电筒
washing machine | laundry machine | laundry washer | lavadora | 洗衣机
pressure washer | hidrolavadora | 高压清洗机
valve | valvula | 阀
ball valve | valvula de bola | 球阀
gate valve | valvula de compuerta | 闸阀
pump | bomba | 泵
water pump | bomba de agua | 水泵
submersible pump | deep well pump | bomba sumergible | 潜水泵
seal | sello | 密封
heat pump | bomba de calor | 热泵
pipe | tube | tubo | 钢管 | 管
steel | acero | 钢
stainless steel | ss | inox | acero inoxidable | 不锈钢
sheet | plate | chapa | 板
steel plate | steel sheet | chapa de acero | 钢板
aluminium | aluminum | aluminio | 铝
aluminium profile | aluminum extrusion | perfil de aluminio | 铝型材
hose | manguera | 软管 | 水管 | 胶管
led strip | tira led | 灯带
light bulb | bulb | lamp | bombilla | foco | 灯泡
display | screen | pantalla | 显示屏
solar panel | solar module | photovoltaic module | photovoltaic panel | pv module | pv panel | panel solar | 太阳能板 | 光伏组件
inverter | inversor | 逆变器
battery | accumulator | bateria | 电池
lithium battery | bateria de litio | 锂电池
charger | cargador | 充电器
power bank | portable charger | bateria externa | 移动电源 | 充电宝
cable | wire | 电缆 | 数据线
cable tie | zip tie | tie wrap | brida | 扎带
fabric | textile | cloth | tela | tejido | 布
cotton | algodon | 棉
polyester | poliester | 涤纶
t shirt | tee shirt | tshirt | tee | camiseta | t恤
glove | guante | 手套
nitrile glove | guante de nitrilo | 丁腈手套
safety shoes | safety boots | work boots | zapatos de seguridad | 劳保鞋 | 安全鞋
safety helmet | hard hat | casco de seguridad | 安全帽
face mask | surgical mask | mascarilla | 口罩
backpack | rucksack | knapsack | mochila | 双肩包 | 双肩背包 | 背包
shopping bag | carrier bag | tote bag | bolsa de compras | 购物袋
cup | vaso | 杯
paper cup | vaso de papel | 纸杯
mug | taza | 马克杯
coffee machine | coffee maker | espresso machine | cafetera | 咖啡机
coffee | cafe | 咖啡
tea | te | 茶
green tea | te verde | 绿茶
teapot | tea pot | tetera | 茶壶
oil | aceite | 油
olive oil | aceite de oliva | 橄榄油
engine oil | motor oil | aceite de motor | 机油
oil filter | filtro de aceite | 机油滤清器
filter | filtro | 滤清器 | 过滤器
brake pad | pastilla de freno | 刹车片
tyre | tire | neumatico | llanta | 轮胎
bicycle | bike | cycle | bicicleta | 自行车
electric bicycle | electric bike | ebike | e bike | bicicleta electrica | 电动自行车
chair | silla | 椅
office chair | silla de oficina | 办公椅
table | desk | mesa | 桌
sofa | couch | settee | 沙发
mattress | colchon | 床垫
tile | baldosa | azulejo | 瓷砖
cement | cemento | 水泥
plywood | contrachapado | 胶合板
bottle | botella | 瓶
carton box | cardboard box | carton | corrugated box | caja de carton | 纸箱
stretch film | stretch wrap | shrink wrap | pallet wrap | film estirable | 缠绕膜
forklift | fork lift | lift truck | carretilla elevadora | montacargas | 叉车
excavator | digger | excavadora | miniexcavadora | 挖掘机 | 挖机
lathe | turning center | turning centre | torno | 车床
milling machine | fresadora | 铣床
laser cutter | laser cutting machine | cortadora laser | 激光切割机
welding machine | welder | soldadora | 焊机
air compressor | compressor | compresor de aire | compresor | 空压机 | 压缩机
diesel generator | genset | generating set | generator set | generador diesel | 柴油发电机 | 发电机组
transformer | transformador | 变压器
circuit breaker | mcb | mccb | interruptor automatico | 断路器
electric motor | motor electrico | 电动机 | 电机
printed circuit board | pcb | circuit board | circuito impreso | 电路板
mobile phone | cell phone | cellphone | smartphone | movil | celular | 手机
phone case | phone cover | mobile phone case | cell phone case | cell phone cover | funda para movil | 手机壳
earphone | headphone | earbud | headset | auricular | 耳机
tablet | tablet pc | tableta | 平板电脑
security camera | cctv | cctv camera | surveillance camera | camara de seguridad | 监控摄像头 | 摄像头
drone | uav | unmanned aerial vehicle | dron | 无人机
plush toy | stuffed toy | stuffed animal | soft toy | peluche | 毛绒玩具
toy | juguete | 玩具
baby stroller | stroller | pram | pushchair | buggy | cochecito de bebe | 婴儿推车 | 婴儿车
diaper | nappy | panal de bebe | 纸尿裤 | 尿布
yoga mat | esterilla de yoga | 瑜伽垫
dumbbell | mancuerna | 哑铃
tent | tienda de campana | carpa | 帐篷
fertilizer | fertiliser | fertilizante | abono | 肥料 | 化肥
shampoo | champu | 洗发水
lipstick | lip gloss | lapiz labial | 口红
garlic | ajo | 大蒜 | 蒜
shrimp | prawn | camaron | gamba | 虾
rice | arroz | 大米 | 香米
honey | miel | 蜂蜜
wood | wooden | timber | madera | 木
plastic | plastico | 塑料
glass | vidrio | 玻璃
paper | papel | 纸
rubber | caucho | goma | 橡胶
copper | cobre | 铜
brass | laton | 黄铜
leather | cuero | 皮革
ceramic | ceramica | 陶瓷
packaging | packing | embalaje | envase | 包装
furniture | mueble | 家具
clothing | apparel | garment | ropa | 服装
machine | machinery | maquina | maquinaria | 机械 | 机器
spare part | repuesto | recambio | 配件 | 零件
waterproof | impermeable | 防水
color | colour
gasoline | petrol | gasolina | 汽油
lorry | truck | camion | 卡车
sneaker | trainer | running shoe | zapatilla | 运动鞋
wholesale | bulk | al por mayor | 批发
grey | gray | gris | 灰色
`
  .trim()
  .split('\n')
