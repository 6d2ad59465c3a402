//! What a test looks at, in plain words: for people who never saw a laboratory.

use crate::i18n::locale;
use suyuan_record::TestGroup::{self, Contaminants, Microbiology, Nutrition, Performance, Quality};
use suyuan_record::{Localized, TestItem};

/// The kind of a test: as the record says, else as its name tells.
#[must_use]
pub fn group(item: &TestItem) -> TestGroup {
    item.group.or_else(|| entry(&item.name).map(|(_, group, _, _)| *group)).unwrap_or(TestGroup::Other)
}

/// What a test looks at; `None` for one that is not in the list.
#[must_use]
pub fn explanation(item: &TestItem) -> Option<&'static str> {
    entry(&item.name).map(|(_, _, zh, en)| locale().pick(*zh, *en))
}

/// The heading of a kind of tests.
#[must_use]
pub fn group_name(group: TestGroup) -> &'static str {
    let [zh, en] = match group {
        Contaminants => ["污染物与禁用物质", "Contaminants and banned substances"],
        Microbiology => ["微生物", "Microbiology"],
        Nutrition => ["营养成分", "Nutrition"],
        Quality => ["品质", "Quality"],
        Performance => ["性能与安全", "Performance and safety"],
        TestGroup::Other => ["其他项目", "Other items"],
    };
    locale().pick(zh, en)
}

type Entry = (&'static str, TestGroup, &'static str, &'static str);

/// The entry whose Chinese name the name starts with; the longest, so that 碳水化合物 is no carbon.
fn entry(name: &Localized) -> Option<&'static Entry> {
    let name = name.get("zh-CN").trim();
    ENTRIES.iter().filter(|entry| name.starts_with(entry.0)).max_by_key(|entry| entry.0.len())
}

static ENTRIES: &[Entry] = &[
    (
        "蛋白质",
        Nutrition,
        "身体生长的原料。婴儿配方的下限保证够用，上限避免加重肾脏负担。",
        "What a body grows with. In infant formula the lower bound makes sure there is enough, the upper one spares small kidneys.",
    ),
    (
        "脂肪",
        Nutrition,
        "主要的能量来源，也帮助吸收维生素 A、D、E、K。",
        "The main source of energy; it also carries vitamins A, D, E and K.",
    ),
    ("碳水化合物", Nutrition, "提供能量；婴儿配方中主要是乳糖。", "Gives energy; in infant formula mostly lactose."),
    (
        "乳清蛋白占总蛋白质",
        Nutrition,
        "母乳以乳清蛋白为主，易消化；配方要向它靠近。",
        "Breast milk is mostly whey, which is easy to digest; formula has to come near it.",
    ),
    (
        "维生素 A",
        Nutrition,
        "视力和抵抗力需要它；过多有害，所以也有上限。",
        "Needed for sight and defences; too much is harmful, so there is an upper bound as well.",
    ),
    (
        "维生素 D",
        Nutrition,
        "帮助吸收钙、长骨骼；过多有害，所以也有上限。",
        "Helps bones take up calcium; too much is harmful, so there is an upper bound as well.",
    ),
    ("钙", Nutrition, "骨骼和牙齿的主要矿物质。", "The mineral that bones and teeth are made of."),
    ("铁", Nutrition, "造血需要它；缺铁会贫血。", "Needed to make blood; too little leads to anaemia."),
    ("锌", Nutrition, "生长和抵抗力需要它。", "Needed for growth and defences."),
    (
        "反式脂肪酸占总脂肪酸",
        Nutrition,
        "油脂加工中产生，越少越好。",
        "Comes of processing oils; the less, the better.",
    ),
    (
        "铅",
        Contaminants,
        "环境中的重金属，会在体内积累，影响儿童大脑和神经发育。",
        "A heavy metal from the environment. It builds up in the body and harms a child's brain and nerves.",
    ),
    (
        "镉",
        Contaminants,
        "土壤中的重金属，水稻容易吸收，长期摄入损害肾脏和骨骼。",
        "A heavy metal from soil that rice takes up easily; over years it harms kidneys and bones.",
    ),
    (
        "无机砷",
        Contaminants,
        "砷中毒性较强的一种，来自水和土壤。",
        "The more poisonous kind of arsenic, from water and soil.",
    ),
    ("总砷", Contaminants, "砷的总量，来自水、土壤和饲料。", "All arsenic together, from water, soil and feed."),
    ("总汞", Contaminants, "汞（水银）的总量，损害神经。", "All mercury together; it harms the nerves."),
    ("铬", Contaminants, "重金属，来自土壤或加工设备。", "A heavy metal, from soil or machines."),
    ("锡", Contaminants, "可能从马口铁罐溶出。", "May come out of a tinplate can."),
    (
        "亚硝酸盐",
        Contaminants,
        "来自水和原料；过量时血液携氧能力下降，婴儿尤其敏感。",
        "From water and ingredients; too much keeps blood from carrying oxygen, and babies are most at risk.",
    ),
    (
        "硝酸盐",
        Contaminants,
        "来自水和原料，在体内可变成亚硝酸盐。",
        "From water and ingredients; the body can turn it into nitrite.",
    ),
    (
        "黄曲霉毒素 M",
        Contaminants,
        "霉菌毒素：奶牛吃了发霉的饲料，就会进入牛奶。",
        "A mould's poison that gets into milk when cows eat mouldy feed.",
    ),
    ("黄曲霉毒素 B", Contaminants, "粮食发霉时产生的强毒素。", "A strong poison of mould on grain."),
    ("赭曲霉毒素", Contaminants, "粮食发霉时产生的毒素，损害肾脏。", "A poison of mould on grain that harms kidneys."),
    (
        "三聚氰胺",
        Contaminants,
        "化工原料，不是食品添加剂；曾被人加进奶里冒充蛋白质。限值只针对环境带入的痕量。",
        "An industrial chemical, no food additive. It was once put into milk to fake protein; the limit is for traces from the environment only.",
    ),
    (
        "甲醇",
        Contaminants,
        "发酵的副产物，有毒，可致失明；白酒有严格限量。",
        "A poisonous by-product of fermentation that can blind; strictly limited in spirits.",
    ),
    (
        "氰化物",
        Contaminants,
        "用木薯等原料酿酒时可能产生，有毒。",
        "Poisonous; may arise when spirits are made from cassava.",
    ),
    ("甜蜜素", Contaminants, "甜味剂，白酒中不得使用。", "A sweetener that must not be in baijiu."),
    ("糖精钠", Contaminants, "甜味剂，白酒中不得使用。", "A sweetener that must not be in baijiu."),
    ("恩诺沙星", Contaminants, "兽用抗生素，残留有限量。", "An antibiotic for animals; what is left of it is limited."),
    ("克伦特罗", Contaminants, "“瘦肉精”的一种，禁止使用。", "One of the banned “lean meat” drugs."),
    ("莱克多巴胺", Contaminants, "“瘦肉精”的一种，禁止使用。", "One of the banned “lean meat” drugs."),
    ("沙丁胺醇", Contaminants, "“瘦肉精”的一种，禁止使用。", "One of the banned “lean meat” drugs."),
    (
        "对氨基酚",
        Contaminants,
        "对乙酰氨基酚分解产生的杂质，过多损害肾脏。",
        "What paracetamol breaks down into; too much harms kidneys.",
    ),
    (
        "菌落总数",
        Microbiology,
        "一克里能长出多少细菌，反映生产和储存是否清洁。",
        "How many bacteria grow from one gram: how clean making and storing were.",
    ),
    ("大肠菌群", Microbiology, "来自肠道的一类细菌，反映卫生状况。", "Bacteria of the gut: a sign of poor hygiene."),
    (
        "克罗诺杆菌属",
        Microbiology,
        "曾称阪崎肠杆菌，可致新生儿脑膜炎和败血症，婴儿配方中不得检出。",
        "Also known as sakazakii. It can cause meningitis and blood poisoning in newborns, and must not be in infant formula.",
    ),
    (
        "沙门氏菌",
        Microbiology,
        "常见的食物中毒病菌，不得检出。",
        "A common cause of food poisoning; must not be found.",
    ),
    (
        "金黄色葡萄球菌",
        Microbiology,
        "会产生引起呕吐腹泻的毒素。",
        "Makes a poison that causes vomiting and diarrhoea.",
    ),
    ("需氧菌总数", Microbiology, "一克药品里能长出多少细菌。", "How many bacteria grow from one gram of the medicine."),
    (
        "霉菌和酵母菌总数",
        Microbiology,
        "一克药品里能长出多少霉菌和酵母菌。",
        "How many moulds and yeasts grow from one gram of the medicine.",
    ),
    ("大肠埃希菌", Microbiology, "肠道细菌，不得检出。", "A bacterium of the gut; must not be found."),
    ("水分", Quality, "水分过高容易发霉或结块。", "Too much water lets it mould or cake."),
    (
        "杂质",
        Quality,
        "不属于产品本身的颗粒，如烧焦的奶粉。",
        "Particles that do not belong: scorched powder, for example.",
    ),
    ("酒精度", Quality, "与标签标示的度数是否一致。", "Whether the strength is what the label says."),
    ("总酸", Quality, "影响口感；陈酿过程中形成。", "Shapes the taste; forms as the spirit ages."),
    (
        "总酯",
        Quality,
        "香气的主要来源；勾兑过多时偏低。",
        "Where the aroma comes from; low when too much was blended in.",
    ),
    ("己酸乙酯", Quality, "浓香型白酒的主体香气。", "The main aroma of strong-aroma baijiu."),
    (
        "固形物",
        Quality,
        "蒸干后剩下的东西；过高可能加了糖或香精。",
        "What is left after drying; too much may mean sugar or flavouring.",
    ),
    ("碎米总量", Quality, "碎米越少，品质越好。", "The fewer broken grains, the better the rice."),
    ("小碎米", Quality, "很小的碎粒，越少越好。", "Very small pieces; the fewer, the better."),
    ("不完善粒", Quality, "虫蚀、未熟或受损的米粒。", "Grains that are unripe, damaged or eaten by insects."),
    ("黄粒米", Quality, "变黄的米粒，多因储存受潮发热。", "Yellowed grains, mostly from damp and warm storage."),
    ("挥发性盐基氮", Quality, "肉不新鲜时升高。", "Rises as meat goes off."),
    (
        "含量",
        Quality,
        "有效成分与标示量的比例：太少不起效，太多不安全。",
        "Active ingredient compared with the label: too little does not work, too much is not safe.",
    ),
    (
        "溶出度",
        Quality,
        "规定时间内有多少药溶出来，关系到是否起效。",
        "How much dissolves in the given time: whether the medicine works.",
    ),
    ("最高车速", Performance, "超过 25 km/h 事故会严重得多。", "Above 25 km/h accidents are far worse."),
    ("整车质量", Performance, "越重，刹车距离越长。", "The heavier, the longer it takes to brake."),
    (
        "电动机额定连续输出功率",
        Performance,
        "限制功率就是限制速度和起火风险。",
        "Limiting power limits speed and the risk of fire.",
    ),
    (
        "蓄电池标称电压",
        Performance,
        "过高的电压增加触电和起火风险。",
        "A higher voltage raises the risk of shock and fire.",
    ),
    ("塑料件占整车质量", Performance, "塑料越少，起火时蔓延越慢。", "The less plastic, the slower a fire spreads."),
    ("前后轮中心距", Performance, "限制车长，保证非机动车道通行。", "Limits its length, so that it fits cycle lanes."),
    ("车体宽度", Performance, "限制车宽，保证非机动车道通行。", "Limits its width, so that it fits cycle lanes."),
    (
        "防篡改",
        Performance,
        "限速和电池不能被随意改装。",
        "Whether the speed limit and the battery are safe from tampering.",
    ),
    (
        "车载北斗定位模块",
        Performance,
        "用于找回车辆；用户可以关闭。",
        "Helps to find a stolen bike; its owner may switch it off.",
    ),
    (
        "20 ℃ 导体直流电阻",
        Performance,
        "越低，导线发热越少；铜用少了就会超标。",
        "The lower, the less the wire heats up. Too little copper fails here.",
    ),
    ("绝缘厚度平均值", Performance, "绝缘太薄容易漏电。", "Thin insulation leaks current."),
    ("绝缘最薄处厚度", Performance, "最薄的地方最先漏电。", "The thinnest place fails first."),
    ("平均外径", Performance, "决定能否装进接头和管线。", "Decides whether it fits connectors and conduits."),
    ("70 ℃ 绝缘电阻", Performance, "受热后绝缘是否仍然可靠。", "Whether the insulation still holds when warm."),
    (
        "成品电压试验",
        Performance,
        "加高电压，看绝缘是否击穿。",
        "A high voltage is put on to see whether the insulation breaks down.",
    ),
    (
        "绝缘老化前抗张强度",
        Performance,
        "绝缘要拉多大力才断。",
        "How hard the insulation can be pulled before it tears.",
    ),
    (
        "绝缘老化前断裂伸长率",
        Performance,
        "绝缘能拉多长才断；太脆容易开裂。",
        "How far the insulation stretches; brittle ones crack.",
    ),
    ("单根垂直燃烧", Performance, "点燃后火会不会沿电缆蔓延。", "Whether fire runs along the cable."),
    (
        "干烟气中一氧化碳浓度",
        Performance,
        "燃烧不完全会产生无色无味的有毒气体。",
        "Poor combustion makes a poisonous gas that cannot be seen or smelt.",
    ),
    ("气密性", Performance, "燃气不能泄漏。", "No gas may leak."),
    ("热负荷偏差", Performance, "火力与标示是否一致。", "Whether the flame is as strong as stated."),
    (
        "热效率",
        Performance,
        "多少热量真正用来烧菜，越高越省气。",
        "How much of the heat gets into the pot; the higher, the less gas is used.",
    ),
    ("熄火保护装置开阀时间", Performance, "点火后多久能松手。", "How long the knob has to be held after lighting."),
    (
        "熄火保护装置闭阀时间",
        Performance,
        "火灭后多久自动关气，越快越安全。",
        "How soon gas is shut off when the flame goes out; the sooner, the safer.",
    ),
    ("燃烧噪声", Performance, "工作时的声音。", "How loud it is."),
    ("旋钮表面温升", Performance, "旋钮不能烫手。", "The knob must not burn fingers."),
    ("下屈服强度", Performance, "钢筋开始变形前能承受的力。", "The load that the bar bears before it starts to give."),
    ("抗拉强度", Performance, "钢筋拉断前能承受的力。", "The load that the bar bears before it breaks."),
    (
        "强屈比",
        Performance,
        "屈服之后还有多少余量，抗震很重要。",
        "How much is left after it starts to give: what counts in an earthquake.",
    ),
    (
        "屈屈比",
        Performance,
        "实际强度不能比标准高太多，抗震设计才准。",
        "It must not be much stronger than stated, or earthquake design goes wrong.",
    ),
    (
        "最大力总延伸率",
        Performance,
        "断裂前能伸长多少，越高越有韧性。",
        "How far it stretches before it breaks; the further, the tougher.",
    ),
    ("反向弯曲", Performance, "来回弯折不开裂。", "Bent there and back without a crack."),
    ("重量偏差", Performance, "太轻说明偷工减料。", "Too light means that steel was saved."),
    ("碳", Performance, "钢的成分；过高则发脆、难焊。", "A part of steel; too much makes it brittle and hard to weld."),
    ("硅", Performance, "钢的成分。", "A part of steel."),
    ("锰", Performance, "钢的成分，提高强度。", "A part of steel that makes it stronger."),
    ("磷", Performance, "有害杂质，使钢在低温下变脆。", "An impurity that makes steel brittle in the cold."),
    ("硫", Performance, "有害杂质，使钢受热开裂。", "An impurity that makes hot steel crack."),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> Option<&'static Entry> {
        entry(&Localized::zh_en(name, ""))
    }

    #[test]
    fn a_name_finds_its_own_entry() {
        assert_eq!(of("铅（以 Pb 计）").unwrap().0, "铅");
        assert_eq!(of("碳水化合物").unwrap().1, Nutrition);
        assert_eq!(of("碳 C").unwrap().1, Performance);
        assert_eq!(of("杂质总量").unwrap().0, "杂质");
        assert!(of("从未见过的项目").is_none() && of("").is_none());
    }
}
