//! The table of GS1 application identifiers.
//!
//! Facts after the GS1 Barcode Syntax Dictionary (GS1 AISBL, Apache-2.0), in its notation for pairings:
//! `01+21,02` is "(01) together with (21), or (02)"; `n` in a pattern stands for any digit; alternatives of
//! key qualifiers are separated by `|`. Entries are in the lexical order of their first AI; [`super::ai::find`]
//! relies on that.

use super::entry::{Entry, ai, n, n_to, x, x_to, y_to, z_to};
use super::spec::Lint::*;

/// Every allocated application identifier.
#[rustfmt::skip]
pub(super) const ENTRIES: &[Entry] = &[
    ai("00", "00", &[n(18).lint(&[Csum, GcpPos2])]).predefined_length().attribute().key(""), // SSCC
    ai("01", "01", &[n(14).lint(&[Csum, GcpPos2])]).predefined_length().attribute().excludes("255,37").key("22,10,21|235"), // GTIN
    ai("02", "02", &[n(14).lint(&[Csum, GcpPos2])]).predefined_length().attribute().requires("37").excludes("01,03"), // CONTENT
    ai("03", "03", &[n(14).lint(&[Csum, GcpPos2])]).predefined_length().excludes("01,02,37,235"), // MTO GTIN
    ai("10", "10", &[x_to(20)]).attribute().requires("01,02,03,8006,8026"), // BATCH/LOT
    ai("11", "11", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("01,02,03,8006,8026"), // PROD DATE
    ai("12", "12", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("8020"), // DUE DATE
    ai("13", "13", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("01,02,03,8006,8026"), // PACK DATE
    ai("15", "15", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("01,02,03,8006,8026"), // BEST BEFORE or BEST BY
    ai("16", "16", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("01,02,03,8006,8026"), // SELL BY
    ai("17", "17", &[n(6).lint(&[Yymmd0])]).predefined_length().attribute().requires("01,02,03,255,8006,8026"), // USE BY or EXPIRY
    ai("20", "20", &[n(2)]).predefined_length().attribute().requires("01,02,03,8006,8026"), // VARIANT
    ai("21", "21", &[x_to(20)]).requires("01,03,8006").excludes("235"), // SERIAL
    ai("22", "22", &[x_to(20)]).requires("01"), // CPV
    ai("235", "235", &[x_to(28)]).requires("01"), // TPX
    ai("240", "240", &[x_to(30)]).attribute().requires("01,02,03,8006,8026"), // ADDITIONAL ID
    ai("241", "241", &[x_to(30)]).attribute().requires("01,02,03,8006,8026"), // CUST. PART No.
    ai("242", "242", &[n_to(6)]).attribute().requires("01,02,8006,8026"), // MTO VARIANT
    ai("243", "243", &[x_to(20)]).attribute().requires("01,03"), // PCN
    ai("250", "250", &[x_to(30)]).attribute().requires("01+21,03+21,8006+21"), // SECONDARY SERIAL
    ai("251", "251", &[x_to(30)]).attribute().requires("01,03,8006"), // REF. TO SOURCE
    ai("253", "253", &[n(13).lint(&[Csum, GcpPos1]), x_to(17).optional()]).attribute().key(""), // GDTI
    ai("254", "254", &[x_to(20)]).requires("414"), // GLN EXTENSION COMPONENT
    ai("255", "255", &[n(13).lint(&[Csum, GcpPos1]), n_to(12).optional()]).attribute().excludes("01,02,415,8006,8020,8026").key(""), // GCN
    ai("30", "30", &[n_to(8)]).attribute().requires("01,02"), // VAR. COUNT
    ai("3100", "3105", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET WEIGHT (kg)
    ai("3110", "3115", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // LENGTH (m)
    ai("3120", "3125", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // WIDTH (m)
    ai("3130", "3135", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // HEIGHT (m)
    ai("3140", "3145", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // AREA (m²)
    ai("3150", "3155", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (l)
    ai("3160", "3165", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (m³)
    ai("3200", "3205", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET WEIGHT (lb)
    ai("3210", "3215", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // LENGTH (in)
    ai("3220", "3225", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // LENGTH (ft)
    ai("3230", "3235", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // LENGTH (yd)
    ai("3240", "3245", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // WIDTH (in)
    ai("3250", "3255", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // WIDTH (ft)
    ai("3260", "3265", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // WIDTH (yd)
    ai("3270", "3275", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // HEIGHT (in)
    ai("3280", "3285", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // HEIGHT (ft)
    ai("3290", "3295", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // HEIGHT (yd)
    ai("3300", "3305", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // GROSS WEIGHT (kg)
    ai("3310", "3315", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // LENGTH (m), log
    ai("3320", "3325", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // WIDTH (m), log
    ai("3330", "3335", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // HEIGHT (m), log
    ai("3340", "3345", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // AREA (m²), log
    ai("3350", "3355", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (l), log
    ai("3360", "3365", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (m³), log
    ai("3370", "3375", &[n(6)]).predefined_length().attribute().requires("01").alone(), // KG PER m²
    ai("3400", "3405", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // GROSS WEIGHT (lb)
    ai("3410", "3415", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // LENGTH (in), log
    ai("3420", "3425", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // LENGTH (ft), log
    ai("3430", "3435", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // LENGTH (yd), log
    ai("3440", "3445", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // WIDTH (in), log
    ai("3450", "3455", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // WIDTH (ft), log
    ai("3460", "3465", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // WIDTH (yd), log
    ai("3470", "3475", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // HEIGHT (in), log
    ai("3480", "3485", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // HEIGHT (ft), log
    ai("3490", "3495", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // HEIGHT (yd), log
    ai("3500", "3505", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // AREA (in²)
    ai("3510", "3515", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // AREA (ft²)
    ai("3520", "3525", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // AREA (yd²)
    ai("3530", "3535", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // AREA (in²), log
    ai("3540", "3545", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // AREA (ft²), log
    ai("3550", "3555", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // AREA (yd²), log
    ai("3560", "3565", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET WEIGHT (tr oz)
    ai("3570", "3575", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (oz)
    ai("3600", "3605", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (qt (US))
    ai("3610", "3615", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (gal.)
    ai("3620", "3625", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (qt (US)), log
    ai("3630", "3635", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (gal (US)), log
    ai("3640", "3645", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (in³)
    ai("3650", "3655", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (ft³)
    ai("3660", "3665", &[n(6)]).predefined_length().attribute().requires("01,02").alone(), // NET VOLUME (yd³)
    ai("3670", "3675", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (in³), log
    ai("3680", "3685", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (ft³), log
    ai("3690", "3695", &[n(6)]).predefined_length().attribute().requires("00,01").alone(), // VOLUME (yd³), log
    ai("37", "37", &[n_to(8)]).attribute().requires("00+02,00+8026"), // COUNT
    ai("3900", "3909", &[n_to(15)]).attribute().requires("255,8020").excludes("390n,391n,394n,8111"), // AMOUNT
    ai("3910", "3919", &[n(3).lint(&[Iso4217]), n_to(15)]).attribute().requires("8020").alone(), // AMOUNT
    ai("3920", "3929", &[n_to(15)]).attribute().requires("01+30,01+31nn,01+32nn,01+35nn,01+36nn").excludes("392n,393n"), // PRICE
    ai("3930", "3939", &[n(3).lint(&[Iso4217]), n_to(15)]).attribute().requires("30,31nn,32nn,35nn,36nn").alone(), // PRICE
    ai("3940", "3943", &[n(4)]).attribute().requires("255").excludes("394n,8111"), // PRCNT OFF
    ai("3950", "3955", &[n(6)]).attribute().requires("30,31nn,32nn,35nn,36nn").excludes("392n,393n,395n,8005"), // PRICE/UoM
    ai("400", "400", &[x_to(30)]).attribute(), // ORDER NUMBER
    ai("401", "401", &[x_to(30).lint(&[GcpPos1])]).attribute().key(""), // GINC
    ai("402", "402", &[n(17).lint(&[Csum, GcpPos1])]).attribute().key(""), // GSIN
    ai("403", "403", &[x_to(30)]).attribute().requires("00"), // ROUTE
    ai("410", "410", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute(), // SHIP TO LOC
    ai("411", "411", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute(), // BILL TO
    ai("412", "412", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute(), // PURCHASE FROM
    ai("413", "413", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute(), // SHIP FOR LOC
    ai("414", "414", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute().key("254|7040"), // LOC No.
    ai("415", "415", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute().requires("8020").key("8020"), // PAY TO
    ai("416", "416", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute(), // PROD/SERV LOC
    ai("417", "417", &[n(13).lint(&[Csum, GcpPos1])]).predefined_length().attribute().key("7040"), // PARTY
    ai("420", "420", &[x_to(20)]).attribute().excludes("421"), // SHIP TO POST
    ai("421", "421", &[n(3).lint(&[Iso3166]), x_to(9)]).attribute().excludes("4307"), // SHIP TO POST
    ai("422", "422", &[n(3).lint(&[Iso3166])]).attribute().requires("01,02,03,8006,8026").excludes("426"), // ORIGIN
    ai("423", "423", &[n(3).lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166])]).attribute().requires("01,02,03").excludes("426"), // COUNTRY - INITIAL PROCESS
    ai("424", "424", &[n(3).lint(&[Iso3166])]).attribute().requires("01,02,03").excludes("426"), // COUNTRY - PROCESS
    ai("425", "425", &[n(3).lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166]), n(3).optional().lint(&[Iso3166])]).attribute().requires("01,02,03").excludes("426"), // COUNTRY - DISASSEMBLY
    ai("426", "426", &[n(3).lint(&[Iso3166])]).attribute().requires("01,02,03"), // COUNTRY - FULL PROCESS
    ai("427", "427", &[x_to(3)]).attribute().requires("01+422,02+422,03+422"), // ORIGIN SUBDIVISION
    ai("4300", "4300", &[x_to(35).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO COMP
    ai("4301", "4301", &[x_to(35).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO NAME
    ai("4302", "4302", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO ADD1
    ai("4303", "4303", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("4302"), // SHIP TO ADD2
    ai("4304", "4304", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO SUB
    ai("4305", "4305", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO LOC
    ai("4306", "4306", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // SHIP TO REG
    ai("4307", "4307", &[x(2).lint(&[Iso3166Alpha2])]).attribute().requires("00"), // SHIP TO COUNTRY
    ai("4308", "4308", &[x_to(30)]).attribute().requires("00"), // SHIP TO PHONE
    ai("4309", "4309", &[n(10).lint(&[Latitude]), n(10).lint(&[Longitude])]).attribute().requires("00"), // SHIP TO GEO
    ai("4310", "4310", &[x_to(35).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO COMP
    ai("4311", "4311", &[x_to(35).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO NAME
    ai("4312", "4312", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO ADD1
    ai("4313", "4313", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("4312"), // RTN TO ADD2
    ai("4314", "4314", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO SUB
    ai("4315", "4315", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO LOC
    ai("4316", "4316", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("00"), // RTN TO REG
    ai("4317", "4317", &[x(2).lint(&[Iso3166Alpha2])]).attribute().requires("00"), // RTN TO COUNTRY
    ai("4318", "4318", &[x_to(20)]).attribute().requires("00"), // RTN TO POST
    ai("4319", "4319", &[x_to(30)]).attribute().requires("00"), // RTN TO PHONE
    ai("4320", "4320", &[x_to(35).lint(&[PercentEncoded])]).attribute().requires("00"), // SRV DESCRIPTION
    ai("4321", "4321", &[n(1).lint(&[YesNo])]).attribute().requires("00"), // DANGEROUS GOODS
    ai("4322", "4322", &[n(1).lint(&[YesNo])]).attribute().requires("00"), // AUTH TO LEAVE
    ai("4323", "4323", &[n(1).lint(&[YesNo])]).attribute().requires("00"), // SIG REQUIRED
    ai("4324", "4324", &[n(6).lint(&[Yymmd0]), n(4).lint(&[Hhmi])]).attribute().requires("00"), // NOT BEF DEL DT
    ai("4325", "4325", &[n(6).lint(&[Yymmd0]), n(4).lint(&[Hhmi])]).attribute().requires("00"), // NOT AFT DEL DT
    ai("4326", "4326", &[n(6).lint(&[Yymmdd])]).attribute().requires("00"), // REL DATE
    ai("4330", "4330", &[n(6), x(1).optional().lint(&[Hyphen])]).attribute().requires("00").excludes("4331"), // MAX TEMP F.
    ai("4331", "4331", &[n(6), x(1).optional().lint(&[Hyphen])]).attribute().requires("00").excludes("4330"), // MAX TEMP C.
    ai("4332", "4332", &[n(6), x(1).optional().lint(&[Hyphen])]).attribute().requires("00").excludes("4333"), // MIN TEMP F.
    ai("4333", "4333", &[n(6), x(1).optional().lint(&[Hyphen])]).attribute().requires("00").excludes("4332"), // MIN TEMP C.
    ai("7001", "7001", &[n(13)]).attribute().requires("01,02,8006,8026"), // NSN
    ai("7002", "7002", &[x_to(30)]).attribute().requires("01,02"), // MEAT CUT
    ai("7003", "7003", &[n(6).lint(&[Yymmdd]), n(4).lint(&[Hhmi])]).attribute().requires("01,02,03"), // EXPIRY TIME
    ai("7004", "7004", &[n_to(4)]).attribute().requires("01+10,03+10"), // ACTIVE POTENCY
    ai("7005", "7005", &[x_to(12)]).attribute().requires("01,02"), // CATCH AREA
    ai("7006", "7006", &[n(6).lint(&[Yymmdd])]).attribute().requires("01,02"), // FIRST FREEZE DATE
    ai("7007", "7007", &[n(6).lint(&[Yymmdd]), n(6).optional().lint(&[Yymmdd])]).attribute().requires("01,02"), // HARVEST DATE
    ai("7008", "7008", &[x_to(3)]).attribute().requires("01,02"), // AQUATIC SPECIES
    ai("7009", "7009", &[x_to(10)]).attribute().requires("01,02"), // FISHING GEAR TYPE
    ai("7010", "7010", &[x_to(2)]).attribute().requires("01,02,03"), // PROD METHOD
    ai("7011", "7011", &[n(6).lint(&[Yymmdd]), n(4).optional().lint(&[Hhmi])]).attribute().requires("01,02,03"), // TEST BY DATE
    ai("7020", "7020", &[x_to(20)]).attribute().requires("01+416,03+416,8006+416"), // REFURB LOT
    ai("7021", "7021", &[x_to(20)]).attribute().requires("01,03,8006"), // FUNC STAT
    ai("7022", "7022", &[x_to(20)]).attribute().requires("01+7021,03+7021,8006+7021"), // REV STAT
    ai("7023", "7023", &[x_to(30).lint(&[GcpPos1])]).attribute(), // GIAI - ASSEMBLY
    ai("7030", "7030", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 0
    ai("7031", "7031", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 1
    ai("7032", "7032", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 2
    ai("7033", "7033", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 3
    ai("7034", "7034", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 4
    ai("7035", "7035", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 5
    ai("7036", "7036", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 6
    ai("7037", "7037", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 7
    ai("7038", "7038", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 8
    ai("7039", "7039", &[n(3).lint(&[Iso3166Or999]), x_to(27)]).attribute().requires("01,02"), // PROCESSOR # 9
    ai("7040", "7040", &[n(1), x(1), x(1), x(1).lint(&[ImporterIndex])]), // UIC+EXT
    ai("7041", "7041", &[x_to(4).lint(&[PackageType])]).requires("00"), // UFRGT UNIT TYPE
    ai("710", "710", &[x_to(20)]).attribute().requires("01"), // NHRN PZN
    ai("711", "711", &[x_to(20)]).attribute().requires("01"), // NHRN CIP
    ai("712", "712", &[x_to(20)]).attribute().requires("01"), // NHRN CN
    ai("713", "713", &[x_to(20)]).attribute().requires("01"), // NHRN DRN
    ai("714", "714", &[x_to(20)]).attribute().requires("01"), // NHRN AIM
    ai("715", "715", &[x_to(20)]).attribute().requires("01"), // NHRN NDC
    ai("716", "716", &[x_to(20)]).attribute().requires("01"), // NHRN AIC
    ai("717", "717", &[x_to(20)]).attribute().requires("01"), // NHRN SRN
    ai("7230", "7230", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 1
    ai("7231", "7231", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 2
    ai("7232", "7232", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 3
    ai("7233", "7233", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 4
    ai("7234", "7234", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 5
    ai("7235", "7235", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 6
    ai("7236", "7236", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 7
    ai("7237", "7237", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 8
    ai("7238", "7238", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 9
    ai("7239", "7239", &[x(2), x_to(28)]).attribute().requires("01,8004"), // CERT # 10
    ai("7240", "7240", &[x_to(20)]).attribute().requires("01,8006").excludes("03"), // PROTOCOL
    ai("7241", "7241", &[n(2).lint(&[MediaType])]).attribute().requires("8017,8018"), // AIDC MEDIA TYPE
    ai("7242", "7242", &[x_to(25)]).attribute().requires("8017,8018"), // VCN
    ai("7250", "7250", &[n(8).lint(&[Yyyymmdd])]).attribute().requires("8018").excludes("7251"), // DOB
    ai("7251", "7251", &[n(8).lint(&[Yyyymmdd]), n(4).lint(&[Hhmi])]).attribute().requires("8018").excludes("7250"), // DOB TIME
    ai("7252", "7252", &[n(1).lint(&[Iso5218])]).attribute().requires("8018"), // BIO SEX
    ai("7253", "7253", &[x_to(40).lint(&[PercentEncoded])]).attribute().requires("8017,8018").excludes("7256,7259"), // FAMILY NAME
    ai("7254", "7254", &[x_to(40).lint(&[PercentEncoded])]).attribute().requires("8017,8018").excludes("7256,7259"), // GIVEN NAME
    ai("7255", "7255", &[x_to(10)]).attribute().requires("8017,8018").excludes("7256,7259"), // SUFFIX
    ai("7256", "7256", &[x_to(90).lint(&[PercentEncoded])]).attribute().requires("8017,8018"), // FULL NAME
    ai("7257", "7257", &[x_to(70).lint(&[PercentEncoded])]).attribute().requires("8018"), // PERSON ADDR
    ai("7258", "7258", &[x(3).lint(&[PositionInSequence])]).attribute().requires("8018+7259"), // BIRTH SEQUENCE
    ai("7259", "7259", &[x_to(40).lint(&[PercentEncoded])]).attribute().requires("8018").excludes("7256"), // BABY
    ai("8001", "8001", &[n(4).lint(&[NonZero]), n(5).lint(&[NonZero]), n(3).lint(&[NonZero]), n(1).lint(&[Winding]), n(1)]).attribute().requires("01"), // DIMENSIONS
    ai("8002", "8002", &[x_to(20)]).attribute(), // CMT No.
    ai("8003", "8003", &[n(1).lint(&[Zero]), n(13).lint(&[Csum, GcpPos1]), x_to(16).optional()]).attribute().key(""), // GRAI
    ai("8004", "8004", &[x_to(30).lint(&[GcpPos1])]).attribute().key("7040"), // GIAI
    ai("8005", "8005", &[n(6)]).attribute().requires("01,02"), // PRICE PER UNIT
    ai("8006", "8006", &[n(14).lint(&[Csum, GcpPos2]), n(4).lint(&[PieceOfTotal])]).attribute().excludes("01,03,37").key("22,10,21"), // ITIP
    ai("8007", "8007", &[x_to(34).lint(&[Iban])]).attribute().requires("415"), // IBAN
    ai("8008", "8008", &[n(6).lint(&[Yymmdd]), n(2).lint(&[Hh]), n(2).optional().lint(&[Mi]), n(2).optional().lint(&[Ss])]).attribute().requires("01,02,03"), // PROD TIME
    ai("8009", "8009", &[x_to(50)]).attribute().requires("00,01,03"), // OPTSEN
    ai("8010", "8010", &[y_to(30).lint(&[GcpPos1])]).attribute().key("8011"), // CPID
    ai("8011", "8011", &[n_to(12).lint(&[NoZeroPrefix])]).requires("8010"), // CPID SERIAL
    ai("8012", "8012", &[x_to(20)]).attribute().requires("01,03,8006"), // VERSION
    ai("8013", "8013", &[x_to(25).lint(&[CsumAlpha, GcpPos1])]).attribute().key(""), // GMN
    ai("8014", "8014", &[x_to(25).lint(&[CsumAlpha, GcpPos1, HasNonDigit])]).requires("01"), // MUDI
    ai("8017", "8017", &[n(18).lint(&[Csum, GcpPos1])]).attribute().excludes("8018").key("8019"), // GSRN - PROVIDER
    ai("8018", "8018", &[n(18).lint(&[Csum, GcpPos1])]).attribute().excludes("8017").key("8019"), // GSRN - RECIPIENT
    ai("8019", "8019", &[n_to(10)]).requires("8017,8018"), // SRIN
    ai("8020", "8020", &[x_to(25)]).requires("415"), // REF No.
    ai("8026", "8026", &[n(14).lint(&[Csum, GcpPos2]), n(4).lint(&[PieceOfTotal])]).attribute().requires("37").excludes("02,03,8006"), // ITIP CONTENT
    ai("8030", "8030", &[z_to(90)]).attribute().requires("00,01+21,03+21,253,255,8003,8004,8006+21,8010+8011,8017,8018"), // DIGSIG
    ai("8040", "8040", &[n(15)]).requires("01+21"), // IMEI
    ai("8041", "8041", &[n(15)]).requires("01+21+8040"), // IMEI2
    ai("8042", "8042", &[n(32)]).requires("01+21+8040"), // ESIM
    ai("8043", "8043", &[n(18), n_to(2).optional()]).requires("01+21+8040"), // PSIM
    ai("8110", "8110", &[x_to(70).lint(&[CouponCode])]).attribute(),
    ai("8111", "8111", &[n(4)]).attribute().requires("255"), // POINTS
    ai("8112", "8112", &[x_to(70).lint(&[CouponPositiveOffer])]).attribute(),
    ai("8200", "8200", &[x_to(70)]).requires("01"), // PRODUCT URL
    ai("90", "90", &[x_to(30)]).attribute(), // INTERNAL
    ai("91", "99", &[x_to(90)]).attribute(), // INTERNAL
];
