package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** Every numeric target of the five source documents, in their own words. */
class DocumentWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            79.66 | 岁 | HIGHER | 78.41 | | >= 79.66 | 0.95 | direction-by-polarity
            ≤4.00 | ‰ | LOWER | 2.19 | | <= 4.00 | 1.0 |
            <12.00 | 1/10 万 | LOWER | 8.11 | | < 12.00 | 1.0 |
            ≥26.54 | % | HIGHER | 21.54 | | >= 26.54 | 1.0 |
            ≥全省平均水平 | % | HIGHER | 90.15 | 350500 | >= region 350000 | 1.0 | region-derived
            3.05 | 人 | HIGHER | 2.2 | | >= 3.05 | 0.95 | direction-by-polarity
            ≥全省平均水平 | % | HIGHER | 33.08 | 350500 | >= region 350000 | 1.0 | region-derived
            25.00 左右 | % | LOWER | 28.00 | | about 25.00 | 1.0 |
            3 | 人 | HIGHER | 2.51 | | >= 3 | 0.95 | direction-by-polarity
            ≥70.00 | % | HIGHER | 60.45 | | >= 70.00 | 1.0 |
            >65.00 | % | HIGHER | 56.61 | | > 65.00 | 1.0 |
            ≥90 | % | HIGHER | 78.34 | | >= 90 | 1.0 |
            ≥96.00 | % | HIGHER | 94.70 | | >= 96.00 | 1.0 |
            达到全省平均水平并接近华东区平均水平 | 元 | HIGHER | 800 | 350500 | >= region 350000 and near region EAST | 1.0 | region-derived near-within
            70.00 左右 | % | HIGHER | 65.72 | | about 70.00 | 1.0 |
            ≥52 | % | HIGHER | 50.30 | | >= 52 | 1.0 |
            药品 95% 耗材 85% | % | HIGHER | | | >= 95 and >= 85 | 0.76 | subject direction-by-polarity parts-differ part part
            药品 >50 个 耗材 10 类 | 个 | HIGHER | | | > 50 and >= 10 | 0.68 | subject measure-word direction-by-polarity parts-differ part part
            ≥50 | % | HIGHER | 39.80 | | >= 50 | 1.0 |
            ≥60 | % | HIGHER | 47.43 | | >= 60 | 1.0 |
            ≥95.00 | % | HIGHER | 0 | | >= 95.00 | 1.0 |
            5 | 类 | HIGHER | 2 | | >= 5 | 0.95 | direction-by-polarity
            28.00 左右 | % | LOWER | | | about 28.00 | 1.0 |
            药品 90% 耗材 80% | % | HIGHER | | | >= 90 and >= 80 | 0.76 | subject direction-by-polarity parts-differ part part
            药品 125 个 耗材 5 类 | 个 | HIGHER | | | >= 125 and >= 5 | 0.68 | subject direction-by-polarity measure-word parts-differ part part
            """)
    void readsEveryNumericTargetOfTheQuanzhouTable(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            力争泉州市疾控中心建设1个P3实验室、3个以上加强型P2实验室 | 个 | HIGHER | | | >= 1 and >= 3 | 0.72 | aspiration subject object direction-by-polarity parts-differ part part
            各县（市、区）建设1个以上加强型P2实验室 | 个 | HIGHER | | | >= 1 | 0.95 | subject object each-region
            各县（市、区）、泉州开发区、泉州台商投资区建设1个以上加强型P2实验室 | 个 | HIGHER | | | >= 1 | 0.95 | subject object each-region
            在 34 个乡镇中心卫生院建设发热诊室 | 个 | HIGHER | | | >= 34 | 0.9 | object direction-by-polarity
            选择 10~15 个乡镇中心卫生院建设县域医疗卫生服务次中心 | 个 | HIGHER | | | >= 10 | 0.81 | subject object direction-by-polarity range-lower-end
            选择10—15个乡镇中心卫生院建设县域医疗卫生服务次中心 | 个 | HIGHER | | | >= 10 | 0.81 | subject object direction-by-polarity range-lower-end
            全力创建2~3个国家、省级区域医疗中心项目 | 个 | HIGHER | | | >= 2 | 0.81 | subject object direction-by-polarity range-lower-end
            巩固泉州市现有12个省级临床重点专科项目 | 个 | HIGHER | | | >= 12 | 0.9 | subject object direction-by-polarity
            遴选1~3个临床重点专科培育项目 | 个 | HIGHER | | | >= 1 | 0.81 | subject object direction-by-polarity range-lower-end
            遴选 1—3 个临床重点专科培育项目 | 个 | HIGHER | | | >= 1 | 0.81 | subject object direction-by-polarity range-lower-end
            护理等10个平台专科和薄弱专科列入专科补短板全覆盖项目 | 个 | HIGHER | | | >= 10 | 0.9 | subject object direction-by-polarity
            实现县域二级综合医院胸痛、卒中、创伤、呼吸等四大救治中心建设全覆盖 | % | HIGHER | | | >= 100 | 0.95 | subject full-coverage
            至 2022 年底前，县域均依托 1 家紧密型县域医共体牵头医院成立慢病管理中心 | 家 | HIGHER | | | >= 1 | 0.9 | period subject object direction-by-polarity
            每个街道至少办好 1 家社区卫生服务中心（或社区医院） | 家 | HIGHER | | | >= 1 | 0.95 | subject object each-region
            每个街道至少办好 1 个社区卫生服务中心（或社区医院） | 个 | HIGHER | | | >= 1 | 0.95 | subject object each-region
            无区属公立医院的市辖区至少建成 1 家达到二级医院标准的社区医院 | 家 | HIGHER | | | >= 1 | 0.95 | subject object
            至 2025 年，力争全市 80% 基层医疗卫生机构服务能力达到国家基本标准 | % | HIGHER | | | >= 80 | 0.9 | period aspiration subject object direction-by-polarity
            20% 服务能力较强的基层医疗卫生机构达到国家推荐标准 | % | HIGHER | | | >= 20 | 0.9 | object direction-by-polarity
            服务人口 8 万以上的社区卫生服务中心或乡镇卫生院 80% 达到国家推荐标准 | % | HIGHER | | | >= 80 | 0.86 | subject object qualifier direction-by-polarity
            泉州医高专附属人民医院等二级以上公立医院帮带中心城区 19 家社区卫生服务中心 | 家 | HIGHER | | | >= 19 | 0.86 | subject object qualifier direction-by-polarity
            至2025年底，全市公立医院出院患者规范实施临床路径管理率达到70% | % | HIGHER | | | >= 70 | 1.0 | period subject
            全市公立医院出院患者规范实施临床路径管理率达到 70%。 | % | HIGHER | | | >= 70 | 1.0 | subject
            选择本市1~2家医疗水平高 | 家 | HIGHER | | | >= 1 | 0.81 | subject object direction-by-polarity range-lower-end
            至 2025 年力争实现县级公立医院全覆盖 | % | HIGHER | | | >= 100 | 0.95 | period aspiration subject full-coverage
            力争实现县级公立医院全覆盖 | % | HIGHER | | | >= 100 | 0.95 | aspiration subject full-coverage
            “十四五”期间，力争全市引进省级医疗卫生高层次人才团队 10 个、客座专家 50 名 | 个 | HIGHER | | | >= 10 | 0.72 | period aspiration other-number subject object direction-by-polarity
            “十四五”期间，力争全市引进省级医疗卫生高层次人才团队10个、客座专家50名 | 名 | HIGHER | | | >= 50 | 0.76 | period aspiration other-number subject direction-by-polarity
            培育 50 个省级、市级重点学科带头人、50 个市级专科专病诊疗团队 | 个 | HIGHER | | | >= 50 and >= 50 | 0.72 | subject object direction-by-polarity parts-differ part part
            新增和培育市级以上高层次人才1000名 | 名 | HIGHER | | | >= 1000 | 0.95 | subject direction-by-polarity
            新增和培育市级以上高层次人才1000名，其中省级高层次人才和市级第二、第三层次人才数量较大增长。 | 名 | HIGHER | | | >= 1000 | 0.72 | subject object among direction-by-polarity
            力争 5 年内培养中医、妇幼、急救、康复、预防等专业人员各 100 名以上 | 名 | HIGHER | | | >= 100 | 1.0 | period aspiration subject
            力争5年内培养中医、妇幼、急救、康复、预防等专业人才各100名以上。 | 名 | HIGHER | | | >= 100 | 1.0 | period aspiration subject
            乡镇卫生院公卫科人员不少于在编卫技人员的 25% | % | HIGHER | | | >= 25 | 1.0 | subject
            社区卫生服务中心每万人口按 2—3 名配备公共卫生人员 | 名 | HIGHER | | | >= 2 | 0.81 | subject object direction-by-polarity range-lower-end
            社区卫生服务中心每万人口按 2~3 名配备公共卫生人员 | 名 | HIGHER | | | >= 2 | 0.81 | subject object direction-by-polarity range-lower-end
            每万服务人口全科医生数达到 3 人 | 人 | HIGHER | | | >= 3 | 1.0 | subject
            其中乡、村两级全科执业（助理）医师数占 45%以上 | % | HIGHER | | | >= 45 | 1.0 | subject
            每万服务人口全科医生数达到 3 人，其中乡村两级全科执业（助理）医师数占 45%。 | 人 | HIGHER | | | >= 3 | 0.61 | other-number subject object among
            每万服务人口全科医生数达到 3 人，其中乡村两级全科执业（助理）医师数占 45%。 | % | HIGHER | | | >= 45 | 0.61 | other-number subject among direction-by-polarity
            全市每万人口卫生机构中医类别执业（助理）医师数达到 5.2 人 | 人 | HIGHER | | | >= 5.2 | 1.0 | subject
            以中医全科医生为核心的全科医生服务团队比例不低于 40% | % | HIGHER | | | >= 40 | 1.0 | subject
            形成一支 10 名省级以上名中医、50 名以上中医药骨干人才、4500 名以上中医药专业技术人员组成的中医药人才队伍 | 名 | HIGHER | | | >= 10 and >= 50 and >= 4500 | 0.72 | subject object direction-by-polarity parts-differ part part part
            2022年全市综合公立医院覆盖出院人次数占比达35% | % | HIGHER | | | >= 35 | 1.0 | period subject
            县级公立综合医院达51% | % | HIGHER | | | >= 51 | 1.0 | subject
            泉港区医院等4家医院开展福建省第三批DRG收付费改革试点 | 家 | HIGHER | | | >= 4 | 0.9 | subject object direction-by-polarity
            至2023年底前，全市三级公立综合医院（含解放军联勤保障部队第910医院）实现DRG付费改革全覆盖 | % | HIGHER | | | >= 100 | 0.86 | bracket period subject full-coverage
            全市社会办医床位数占全市医院的床位总数和服务总量25%左右 | % | HIGHER | | | about 25 | 1.0 | subject
            远程医疗逐步全覆盖各级各类医疗机构 | % | HIGHER | | | >= 100 | 0.54 | aspiration subject object full-coverage coverage-qualified
            至2025年，实现中医药服务领域全覆盖、生命周期全覆盖 | % | HIGHER | | | >= 100 and >= 100 | 0.46 | period subject full-coverage coverage-qualified parts-differ part part
            每万人口中医类医院床位数达到 6.2 张 | 张 | HIGHER | | | >= 6.2 | 1.0 | subject
            建成 1~2 个区域中医（专科）治疗中心 | 个 | HIGHER | | | >= 1 | 0.81 | subject object direction-by-polarity range-lower-end
            每万人口中医类医院床位数达到6.2张，建成1~2个区域中医（专科）治疗中心。 | 张 | HIGHER | | | >= 6.2 | 0.76 | other-number subject object
            每万人口中医类医院床位数达到6.2张，建成1~2个区域中医（专科）治疗中心。 | 个 | HIGHER | | | >= 1 | 0.65 | other-number subject object direction-by-polarity range-lower-end
            至 2025 年，全市居民健康素养水平达到 26.54% 以上 | % | HIGHER | | | >= 26.54 | 1.0 | period subject
            65 周岁以上老年人健康管理率达到 75% 以上 | % | HIGHER | | | >= 75 | 0.95 | subject qualifier
            养老机构 100% 为入住老年人提供医疗卫生服务 | % | HIGHER | | | >= 100 | 0.9 | subject object direction-by-polarity
            力争至 2025 年底全市达到每千人拥有 3 岁以下婴幼儿托位数 4.5 个 | 个 | HIGHER | | | >= 4.5 | 0.9 | period subject qualifier direction-by-polarity
            力争达到每千人口拥有 3 岁以下婴幼儿托位数 4.5 个。 | 个 | HIGHER | | | >= 4.5 | 0.9 | aspiration subject qualifier direction-by-polarity
            力争“十四五”期间全市孕产妇和婴儿死亡率分别控制在 12/10 万以下和 4‰ 左右 | 1/10万 | LOWER | | | <= 12 | 0.76 | period aspiration other-number subject object
            “十四五”期间全市孕产妇和婴儿死亡率分别控制在 12/10 万以下和 4‰左右。 | ‰ | LOWER | | | about 4 | 0.8 | period other-number subject
            到 2025 年，全市 60% 适龄女性完成接种 | % | HIGHER | | | >= 60 | 0.9 | period subject object direction-by-polarity
            全市 60%适龄女性完成宫颈癌疫苗（HPV）接种。 | % | HIGHER | | | >= 60 | 0.9 | subject object direction-by-polarity
            力争儿童青少年近视率每年降低 0.5 个百分点以上 | % | LOWER | | | change <= -0.5 points | 1.0 | aspiration subject
            每个县（市、区）力争申报创建或巩固复审国家卫生乡镇 1 个以上 | 个 | HIGHER | | | >= 1 | 1.0 | aspiration subject each-region
            力争每年申报创建或巩固复审国家级和省级卫生单位 50 个以上 | 个 | HIGHER | | | >= 50 every year | 1.0 | aspiration subject
            """)
    void readsEveryNumericTargetOfTheQuanzhouText(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            到2025年底，全县每千人口卫生技术人员数、床位数分别达到8.1人、6.8张 | 人 | HIGHER | | | >= 8.1 | 0.76 | period other-number subject object
            到2025年底，全县每千人口卫生技术人员数、床位数分别达到8.1人、6.8张 | 张 | HIGHER | | | >= 6.8 | 0.8 | period other-number subject
            到2025年，每万人口中医类医院床位数达到6.2张，建设一批示范中医馆。 | 张 | HIGHER | | | >= 6.2 | 0.95 | period subject object
            到2035年，全县每万人口中医执业（助理）医师数达到6.2人 | 人 | HIGHER | | | >= 6.2 | 1.0 | period subject
            中医类医院占全县医院总床位数和总诊疗量的比例分别提高到15%、20% | % | HIGHER | | | >= 15 and >= 20 | 0.8 | subject parts-differ part part
            到2025年，全县公立医疗机构医护比达到1:2 | | HIGHER | | | >= 2 | 0.95 | period subject ratio
            县中医院配备的中医药专业技术人员占本机构医药人员的比例不低于60% | % | HIGHER | | | >= 60 | 1.0 | subject
            中医院领导班子中中医药专业技术人员的比例不低于60% | % | HIGHER | | | >= 60 | 1.0 | subject
            到2025年底，县域内住院量占比达到70% | % | HIGHER | | | >= 70 | 1.0 | period subject
            县域内就诊率力争达到70%以上 | % | HIGHER | | | >= 70 | 1.0 | aspiration subject
            到2025年底，1/3左右的基层医疗卫生机构具备特色科室（专科） | % | HIGHER | | | about 33.3333 | 0.95 | period object rounded
            争取建成蓬壶中心卫生院、达埔卫生院等2个县域医疗次中心 | 个 | HIGHER | | | >= 2 | 0.9 | aspiration subject object direction-by-polarity
            到2025年底，1/3左右的基层医疗卫生机构具备特色科室（专科），争取建成蓬壶中心卫生院、达埔卫生院等2个县域医疗次中心 | % | HIGHER | | | about 33.3333 | 0.76 | period aspiration other-number object rounded
            到2025年底，1/3左右的基层医疗卫生机构具备特色科室（专科），争取建成蓬壶中心卫生院、达埔卫生院等2个县域医疗次中心 | 个 | HIGHER | | | >= 2 | 0.72 | period aspiration other-number subject object direction-by-polarity
            到2025年底，全县公办村卫生所不少于80% | % | HIGHER | | | >= 80 | 1.0 | period subject
            全县建成的县域医疗次中心和社区医院均至少有1名儿科医生或提供儿童基本医疗服务的全科医生 | 名 | HIGHER | | | >= 1 | 0.95 | subject object
            精神障碍社区康复覆盖80%以上 | % | HIGHER | | | >= 80 | 1.0 | subject
            全县儿童青少年近视率控制在50%以下 | % | LOWER | | | <= 50 | 1.0 | subject
            12岁儿童龋患率控制在30%以内 | % | LOWER | | | <= 30 | 0.95 | subject qualifier
            居民健康素养水平提高到30%以上 | % | HIGHER | | | >= 30 | 1.0 | subject
            重大慢病过早死亡率控制在12%以下 | % | LOWER | | | <= 12 | 1.0 | subject
            65岁及以上老年人城乡社区规范健康管理服务率达到73%以上 | % | HIGHER | | | >= 73 | 0.95 | subject qualifier
            到2035年，至少建成1家接续性医疗机构 | 家 | HIGHER | | | >= 1 | 0.95 | period subject object
            二级公立医院电子病历系统应用水平均达到3级以上 | 级 | HIGHER | | | >= 3 | 1.0 | subject each-region
            """)
    void readsEveryNumericTargetOfTheYongchunText(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            1.市级公立医院财政直接补助收入占公立医院总支出的比例不低于15% | % | HIGHER | | | >= 15 | 1.0 | item-number subject
            县级财政对公立医院直接补助收入占公立医院总支出的比例不低于25% | % | HIGHER | | | >= 25 | 1.0 | subject
            全市医疗服务收入占比≥33% | % | HIGHER | | | >= 33 | 1.0 | subject
            医疗费用增长幅度≤7% | | LOWER | | | change <= 7 percent | 1.0 | subject
            医疗费用增长幅度≤7% | 万元 | LOWER | | | change <= 7 percent | 1.0 | subject
            百元医疗收入消耗的卫生材料费≤20元 | 元 | LOWER | | | <= 20 | 1.0 | subject
            创建2个自治区级、10个市级重点专科 | 个 | HIGHER | | | >= 2 and >= 10 | 0.72 | subject object direction-by-polarity parts-differ part part
            加强11个薄弱专科的能力提升 | 个 | HIGHER | | | >= 11 | 0.9 | subject object direction-by-polarity
            5.每个县至少建设1-2个基层名中医传承工作室 | 个 | HIGHER | | | >= 1 | 0.86 | item-number subject object each-region range-lower-end
            培养15名以上基层中医药骨干人才 | 名 | HIGHER | | | >= 15 | 0.95 | subject object
            培训20名以上中医全科医生 | 名 | HIGHER | | | >= 20 | 0.95 | subject object
            遴选10类30项中医适宜技术面向基层推广 | 项 | HIGHER | | | >= 30 | 0.72 | other-number subject object direction-by-polarity
            遴选10类30项中医适宜技术面向基层推广 | 类 | HIGHER | | | >= 10 | 0.72 | other-number subject object direction-by-polarity
            县（区）级医院对标国家县级医院基本标准符合率达到85%以上 | % | HIGHER | | | >= 85 | 1.0 | subject
            推荐标准符合率达到55%以上 | % | HIGHER | | | >= 55 | 1.0 | subject
            """)
    void readsEveryNumericTargetOfTheZhongweiText(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            ② 基 本 公 共 卫 生 服 务 经 费 人 均 财 政 补 助 标 准 提 高 5 元 。 | 元 | HIGHER | | | change >= 5 points | 0.57 | item-number subject at-least-change compared-with-year-before
            基 本 公 共 卫 生 服 务 经 费 人 均 财 政 补 助 标 准 提 高 5 元 | 元 | HIGHER | 89 | | >= 94 | 0.63 | subject at-least-change compared-with-baseline baseline-used
            2024 年 ， 全 市 公 共 场 所 配 备 自 动 体 外 除 颤 仪 （ AED） 达 300 台 | 台 | HIGHER | | | >= 300 | 1.0 | period subject
            培 训 救 护 员 3.3 万 人 。 | 人 | HIGHER | | | >= 33000 | 0.95 | subject unit-scaled direction-by-polarity
            培 训 救 护 员 3.3 万 人 。 | 万人 | HIGHER | | | >= 3.3 | 0.95 | subject direction-by-polarity
            居 民 医 保 人 均 财 政 补 助 标 准 提 高 30 元 | 元 | HIGHER | 640 | | >= 670 | 0.63 | subject at-least-change compared-with-baseline baseline-used
            基本医保基金县域内支出占比 47.5%以 上 | % | HIGHER | | | >= 47.5 | 1.0 | subject
            推 动 3 家 省 级 示 范 医 院 发 挥 引 领 带 动 作 | 家 | HIGHER | | | >= 3 | 0.9 | subject object direction-by-polarity
            统筹安排 1 名主治医师以上职称人员在乡镇常年服务 | 名 | HIGHER | | | >= 1 | 0.9 | subject object direction-by-polarity
            2024 年 底 ，各 县 域 基 层 诊 疗 量 占 比 达 到 65% 或 同 比 提 高 1 个 百 分 点 左 右 。 | % | HIGHER | | | >= 65 or change >= 1 points approx | 1.0 | period subject each-region
            65%或同比提高1个百分点左右 | % | HIGHER | | | >= 65 or change >= 1 points approx | 0.95 | direction-by-polarity
            完 成 打 造 15 个 “ 三 医 ” 协 同 监 管 应 用 场 景 | 个 | HIGHER | | | >= 15 | 0.9 | subject object direction-by-polarity
            以及 60 个 市 级 临 床 重 点 专 科 建 设 | 个 | HIGHER | | | >= 60 | 0.9 | subject object direction-by-polarity
            """)
    void readsEveryNumericTargetOfTheSanmingTable(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            “十四五”期未，县域就诊率达90％以上 | % | HIGHER | | | >= 90 | 1.0 | period subject
            县域内基层就诊率达到65%以上。 | % | HIGHER | | | >= 65 | 1.0 | subject
            “十四五”期未，国家和自治区集中带量采购药品品种达到500个以上。 | 个 | HIGHER | | | >= 500 | 1.0 | period subject
            各级党委常委会每年至少专题研究1次医改工作。 | 次 | HIGHER | | | >= 1 every year | 0.95 | subject object
            每年开展一次医疗服务价格调整工作评估 | 次 | HIGHER | | | >= 1 every year | 0.9 | subject object direction-by-polarity
            """)
    void readsEveryNumericTargetOfTheGuangxiTable(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }
}
