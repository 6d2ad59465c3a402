//! What a test looks at, in plain words: for people who never saw a laboratory.

use crate::{TestWords, TestgroupWords, Words};
use suyuan_record::TestGroup::{self, Contaminants, Microbiology, Nutrition, Performance, Quality};
use suyuan_record::{Localized, TestItem};

/// The kind of a test: as the record says, else as its name tells.
#[must_use]
pub fn group(item: &TestItem) -> TestGroup {
    item.group.or_else(|| entry(&item.name).map(|(_, group, _)| *group)).unwrap_or(TestGroup::Other)
}

/// What a test looks at; `None` for one that is not in the list.
#[must_use]
pub fn explanation(words: Words, item: &TestItem) -> Option<&'static str> {
    entry(&item.name).map(|(_, _, said)| said(TestWords::of(words)))
}

/// The heading of a kind of tests.
#[must_use]
pub fn group_name(words: Words, group: TestGroup) -> &'static str {
    let t = TestgroupWords::of(words);
    match group {
        TestGroup::Contaminants => t.contaminants(),
        TestGroup::Microbiology => t.microbiology(),
        TestGroup::Nutrition => t.nutrition(),
        TestGroup::Quality => t.quality(),
        TestGroup::Performance => t.performance(),
        TestGroup::Other => t.other(),
    }
}

/// How Chinese names of a test begin, its kind, and its explanation.
type Entry = (&'static str, TestGroup, fn(TestWords) -> &'static str);

/// The entry whose Chinese name the name starts with; the longest, so that 碳水化合物 is no carbon.
fn entry(name: &Localized) -> Option<&'static Entry> {
    let name = name.get("zh-CN").trim();
    ENTRIES.iter().filter(|entry| name.starts_with(entry.0)).max_by_key(|entry| entry.0.len())
}

static ENTRIES: &[Entry] = &[
    ("蛋白质", Nutrition, TestWords::protein),
    ("脂肪", Nutrition, TestWords::fat),
    ("碳水化合物", Nutrition, TestWords::carbohydrate),
    ("乳清蛋白占总蛋白质", Nutrition, TestWords::whey_share),
    ("维生素 A", Nutrition, TestWords::vitamin_a),
    ("维生素 D", Nutrition, TestWords::vitamin_d),
    ("钙", Nutrition, TestWords::calcium),
    ("铁", Nutrition, TestWords::iron),
    ("锌", Nutrition, TestWords::zinc),
    ("反式脂肪酸占总脂肪酸", Nutrition, TestWords::trans_fat_share),
    ("铅", Contaminants, TestWords::lead),
    ("镉", Contaminants, TestWords::cadmium),
    ("无机砷", Contaminants, TestWords::inorganic_arsenic),
    ("总砷", Contaminants, TestWords::arsenic),
    ("总汞", Contaminants, TestWords::mercury),
    ("铬", Contaminants, TestWords::chromium),
    ("锡", Contaminants, TestWords::tin),
    ("亚硝酸盐", Contaminants, TestWords::nitrite),
    ("硝酸盐", Contaminants, TestWords::nitrate),
    ("黄曲霉毒素 M", Contaminants, TestWords::aflatoxin_m),
    ("黄曲霉毒素 B", Contaminants, TestWords::aflatoxin_b),
    ("赭曲霉毒素", Contaminants, TestWords::ochratoxin),
    ("三聚氰胺", Contaminants, TestWords::melamine),
    ("甲醇", Contaminants, TestWords::methanol),
    ("氰化物", Contaminants, TestWords::cyanide),
    ("甜蜜素", Contaminants, TestWords::cyclamate),
    ("糖精钠", Contaminants, TestWords::saccharin),
    ("恩诺沙星", Contaminants, TestWords::enrofloxacin),
    ("克伦特罗", Contaminants, TestWords::clenbuterol),
    ("莱克多巴胺", Contaminants, TestWords::ractopamine),
    ("沙丁胺醇", Contaminants, TestWords::salbutamol),
    ("对氨基酚", Contaminants, TestWords::aminophenol),
    ("菌落总数", Microbiology, TestWords::plate_count),
    ("大肠菌群", Microbiology, TestWords::coliforms),
    ("克罗诺杆菌属", Microbiology, TestWords::cronobacter),
    ("沙门氏菌", Microbiology, TestWords::salmonella),
    ("金黄色葡萄球菌", Microbiology, TestWords::staphylococcus_aureus),
    ("需氧菌总数", Microbiology, TestWords::aerobic_count),
    ("霉菌和酵母菌总数", Microbiology, TestWords::moulds_and_yeasts),
    ("大肠埃希菌", Microbiology, TestWords::e_coli),
    ("水分", Quality, TestWords::moisture),
    ("杂质", Quality, TestWords::impurities),
    ("酒精度", Quality, TestWords::alcohol),
    ("总酸", Quality, TestWords::total_acid),
    ("总酯", Quality, TestWords::total_esters),
    ("己酸乙酯", Quality, TestWords::ethyl_hexanoate),
    ("固形物", Quality, TestWords::dry_residue),
    ("碎米总量", Quality, TestWords::broken_rice),
    ("小碎米", Quality, TestWords::small_broken_rice),
    ("不完善粒", Quality, TestWords::imperfect_grains),
    ("黄粒米", Quality, TestWords::yellow_grains),
    ("挥发性盐基氮", Quality, TestWords::volatile_nitrogen),
    ("含量", Quality, TestWords::assay),
    ("溶出度", Quality, TestWords::dissolution),
    ("最高车速", Performance, TestWords::top_speed),
    ("整车质量", Performance, TestWords::vehicle_mass),
    ("电动机额定连续输出功率", Performance, TestWords::motor_power),
    ("蓄电池标称电压", Performance, TestWords::battery_voltage),
    ("塑料件占整车质量", Performance, TestWords::plastic_share),
    ("前后轮中心距", Performance, TestWords::wheelbase),
    ("车体宽度", Performance, TestWords::vehicle_width),
    ("防篡改", Performance, TestWords::tamper_resistance),
    ("车载北斗定位模块", Performance, TestWords::beidou_module),
    ("20 ℃ 导体直流电阻", Performance, TestWords::conductor_resistance),
    ("绝缘厚度平均值", Performance, TestWords::insulation_thickness),
    ("绝缘最薄处厚度", Performance, TestWords::thinnest_insulation),
    ("平均外径", Performance, TestWords::outer_diameter),
    ("70 ℃ 绝缘电阻", Performance, TestWords::insulation_resistance),
    ("成品电压试验", Performance, TestWords::voltage_test),
    ("绝缘老化前抗张强度", Performance, TestWords::insulation_tensile_strength),
    ("绝缘老化前断裂伸长率", Performance, TestWords::insulation_elongation),
    ("单根垂直燃烧", Performance, TestWords::vertical_flame),
    ("干烟气中一氧化碳浓度", Performance, TestWords::carbon_monoxide),
    ("气密性", Performance, TestWords::gas_tightness),
    ("热负荷偏差", Performance, TestWords::heat_input),
    ("热效率", Performance, TestWords::heat_efficiency),
    ("熄火保护装置开阀时间", Performance, TestWords::flame_guard_opening),
    ("熄火保护装置闭阀时间", Performance, TestWords::flame_guard_closing),
    ("燃烧噪声", Performance, TestWords::combustion_noise),
    ("旋钮表面温升", Performance, TestWords::knob_temperature),
    ("下屈服强度", Performance, TestWords::yield_strength),
    ("抗拉强度", Performance, TestWords::tensile_strength),
    ("强屈比", Performance, TestWords::tensile_yield_ratio),
    ("屈屈比", Performance, TestWords::yield_yield_ratio),
    ("最大力总延伸率", Performance, TestWords::total_elongation),
    ("反向弯曲", Performance, TestWords::reverse_bend),
    ("重量偏差", Performance, TestWords::mass_deviation),
    ("碳", Performance, TestWords::carbon),
    ("硅", Performance, TestWords::silicon),
    ("锰", Performance, TestWords::manganese),
    ("磷", Performance, TestWords::phosphorus),
    ("硫", Performance, TestWords::sulphur),
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
