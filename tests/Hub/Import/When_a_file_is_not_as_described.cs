using System.Text;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class When_a_file_is_not_as_described : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CopyOf(Folders.Sample);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stock.csv", "PI-POMPE,Annecy,14", "PI-POMPE,Annecy,14,5", 2, "number of fields differs", "Give the line as many fields")]
    [InlineData("articles.csv", "PI-CARTO,Cartouche", "PI-CARTO,\"Cartouche", 18, "never closed", "Add the missing double quote")]
    [InlineData("articles.csv", "Moulin Corbelin M64", "Moulin \"M64\"", 6, "double quote in a text that is not quoted", "Put the whole")]
    [InlineData("articles.csv", "2 groupes\",", "2 groupes\"x,", 2, "text after a closing double quote", "Write a double quote")]
    [InlineData("articles.csv", ",980.00,", ",98O.00,", 6, "list_price '98O.00' is no number", "Write digits with a point")]
    [InlineData("articles.csv", ",980.00,", ",-980.00,", 6, "list_price '-980.00' is no price", "Write 0 or more")]
    [InlineData("articles.csv", "980.00,no", "980.00,non", 6, "spare_part 'non' is not known here", "Write one of: yes, no")]
    [InlineData("articles.csv", "EX-PRO-3,", "EX-PRO-2,", 3, "number 'EX-PRO-2' is there twice", "Give each its own")]
    [InlineData("articles.csv", "MO-PRO-64,", ",", 6, "'number' is empty", "Fill it in")]
    [InlineData("stock.csv", "PI-POMPE,Annecy,14", "PI-POMPE,Annecy,quatre", 2, "quantity 'quatre' is no whole number", "Write digits only")]
    [InlineData("stock.csv", "PI-POMPE,Annecy,14", "PI-PUMPE,Annecy,14", 2, "article 'PI-PUMPE' is not in articles.csv", "add it there")]
    [InlineData("equipment.csv", "2021-01-08,2022-01-07", "08/01/2021,2022-01-07", 2, "sold_on '08/01/2021' is no date", "2026-03-02")]
    [InlineData("equipment.csv", "2021-01-08,2022-01-07", "2021-01-08,2020-01-07", 2, "'2020-01-07' is before the sale", "Correct one")]
    [InlineData("equipment.csv", "2022-01-07,50", "2022-01-07,150", 2, "warranty_labour_percent '150' is no percentage", "from 0 to 100")]
    [InlineData("equipment.csv", "Indian/Reunion", "Réunion", null, "time_zone 'Réunion' is unknown", "Write an IANA name")]
    [InlineData("service-levels.csv", "Mo-Fr 09:00-17:00", "Lu-Ve 9h-17h", 3, "opening_hours 'Lu-Ve 9h-17h' cannot be read", "24/7")]
    [InlineData("service-levels.csv", "2025-01-01 ", "2025-02-30 ", 2, "holidays: '2025-02-30' is no date", "with a space between them")]
    [InlineData("service-levels.csv", "24/7,Mo-Fr 09:00-17:00", "24/7,always", 5, "on_site_hours 'always' cannot be read", "24/7")]
    [InlineData("service-levels.csv", "0,240,480", "0,240,", 4, "urgent_resolution_minutes '' is no whole number", "Write digits only")]
    [InlineData("service-levels.csv", "0,240,480", "0,0,480", 4, "urgent_on_site_minutes '0' is less than 1", "Write 1 or more")]
    [InlineData("service-levels.csv", "0,240,480", "0,240,600000", 4, "'600000' is more than a year", "Write 525600 or less")]
    [InlineData("service-levels.csv", "STANDARD,", "NORMAL,", null, "the level 'STANDARD' is missing", "Add it")]
    [InlineData("contracts.csv", "K-1001,BRONZE", "K-1001,DIAMOND", 2, "'DIAMOND' is not in service-levels.csv", "Correct it")]
    [InlineData("contracts.csv", "2022-05-20,2025-05-19", "2022-05-20,2021-05-19", 2, "'2021-05-19' is before starts_on", "Correct one")]
    [InlineData("contract-lines.csv", "C-0001,equipment,EXPRO3-22001", "C-0001,customer,EXPRO3-22001", 2, "does not go", "Fill in")]
    [InlineData("contract-lines.csv", "prepaid,,,K-1023", "pack,,,K-1023", null, "kind 'pack' is not known here", "coverage, prepaid")]
    [InlineData("contract-lines.csv", "prepaid,,,K-1023", "prepaid,,,K-1002", null, "'K-1002' is no person in customers.csv", "add a")]
    [InlineData("contract-lines.csv", "prepaid,,,K-1023", "prepaid,,,;", null, "named_contacts ';' names nothing", "leave it empty")]
    [InlineData("contract-lines.csv", "prepaid,,phone; email", "prepaid,,phone; fax", null, "'fax' is not known", "phone, email, web")]
    [InlineData("contract-lines.csv", "hours,10", ",", null, "kind 'prepaid' needs what was paid for", "Fill in")]
    [InlineData("contract-lines.csv", "hours,10", "days,10", null, "quota_unit 'days' is not known", "cases, hours, visits")]
    [InlineData("contract-lines.csv", "hours,10", "hours,", null, "quota_quantity '' is no number", "Write digits")]
    [InlineData("contract-lines.csv", "cases,3", "cases,2.5", null, "quota_quantity '2.5' is no quantity", "as a whole number")]
    [InlineData("contract-lines.csv", "hours,10", "hours,0", null, "quota_quantity '0' is no quantity", "Write more than 0")]
    [InlineData("contract-lines.csv", ",250.00,", ",0,", null, "cap '0' would let the line pay nothing", "leave it empty for no limit")]
    [InlineData("contract-lines.csv", ",50.00,,,", ",-1,,,", null, "deductible '-1' is no price", "Write 0 or more")]
    [InlineData("contract-lines.csv", "S-1017-1", "S-9", null, "site 'S-9' is not in sites.csv", "add it there")]
    [InlineData("contract-lines.csv", "C-0036,site", "C-0036,customer", null, "does not go with equipment, product_family and", "site for")]
    [InlineData("contract-lines.csv", "kind,site", "kind,place", 1, "column 'place' is unknown", "it may also have: kind,site,channels")]
    [InlineData("sites.csv", "S-1002-2", "S-1002-1", 3, "number 'S-1002-1' is there twice", "Give each its own")]
    [InlineData("sites.csv", "K-1017", "K-9", 4, "customer 'K-9' is not in customers.csv", "add it there")]
    [InlineData("sites.csv", "Port,RE", "Port,RÉ", 4, "country 'RÉ' is no country code", "ISO 3166")]
    [InlineData("equipment.csv", "S-1002-2", "S-9", null, "site 'S-9' is not in sites.csv", "add it there")]
    [InlineData("equipment.csv", "commissioning,12", "arrival,12", null, "warranty_start 'arrival' is not known", "delivery,")]
    [InlineData("equipment.csv", "commissioning,12", "commissioning,", null, "'warranty_months' is empty", "all their own months")]
    [InlineData("equipment.csv", "commissioning,12", "commissioning,730", null, "'730' is more than 600 months", "not days")]
    [InlineData("equipment.csv", "delivery,12", "delivery,", null, "warranty_start 'delivery' starts no months", "Fill in")]
    [InlineData("equipment.csv", "2025-09-27,,", "2025-09-27,2026-09-26,", null, "'2026-09-26' is there beside months", "Leave it")]
    [InlineData("equipment.csv", "2025-09-29,2025-10-06", "2025-09-29,2025-09-06", null, "'2025-09-06' is before delivered_on", "Correct")]
    [InlineData("equipment.csv", "2026-07-23,,2027-07-23", "2026-07-23,,2028-07-23", null, "'2028-07-23' is after warranty_end", "Move")]
    [InlineData("recalls.csv", "EX-PRO-3,", ",", 2, "serial numbers are given without an article", "Fill in the article")]
    [InlineData("recalls.csv", "EXPRO3-22015", "EXPRO3-9", 2, "serial_to 'EXPRO3-9' does not end a range", "of equal length")]
    [InlineData("recalls.csv", "EXPRO2-21019; ", "EXPRO2-9; ", 3, "'EXPRO2-9' is not in equipment.csv", "add it there")]
    [InlineData("recalls.csv", "EXPRO2-21019; EXPRO2-22018", "", 3, "the campaign recalls nothing", "Fill in article")]
    [InlineData("recalls.csv", "2026-12-31", "2024-12-31", 2, "ends_on '2024-12-31' is before starts_on", "Correct one")]
    [InlineData("cases.csv", ",low,phone,K-1023", ",minor,phone,K-1023", null, "severity 'minor' is not known", "low, normal, urgent")]
    [InlineData("cases.csv", ",low,phone,K-1023", ",low,fax,K-1023", null, "channel 'fax' is not known", "phone, email, web, other")]
    [InlineData("cases.csv", ",low,phone,K-1023", ",low,phone,K-1001", null, "'K-1001' is no person in customers.csv", "add a customer")]
    [InlineData("contract-lines.csv", "C-0003/1,C-0003", "C-0003/1,C-0001", null, "contract 'C-0003' has no line", "Add what it covers")]
    [InlineData("cases.csv", "2025-01-08T15:15:00+01:00", "2025-01-08T15:15:00", 2, "is no instant", "2026-03-02T08:15:00Z")]
    [InlineData("cases.csv", "defect,K-1034", "defect,K-1001", 2, "belongs to customer 'K-1034'", "Correct the equipment or the customer")]
    [InlineData("cases.csv", "Bac à eau fendu,", ",", 2, "'title' is empty", "Fill it in")]
    [InlineData("customers.csv", "74000,Annecy,FR", "74000 Annecy Cedex 09 Haute-Savoie,Annecy,FR", 2, "has 34 characters", "to 20")]
    [InlineData("organisation.csv", "EUR", "euro", 2, "currency 'euro' is no currency code", "ISO 4217")]
    [InlineData("organisation.csv", "name,", "nom,", 1, "column 'name' is missing", "The header must be: name,currency")]
    [InlineData("organisation.csv", "name,currency", "name,currency,vat", 1, "column 'vat' is unknown", "Remove it")]
    [InlineData("organisation.csv", "name,currency", "name,currency,name", 1, "column 'name' is there twice", "Remove one")]
    [InlineData("organisation.csv", "name,currency", "name;currency", 1, "column 'name' is missing", "The header must be: name,currency")]
    public void Should_name_file_line_and_remedy(string file, string old, string replacement, int? line, string problem, string remedy)
    {
        _folder.Replace(file, old, replacement);

        var exception = Read();

        Assert.Contains(file, exception.Message);
        Assert.Contains(problem, exception.Message);
        Assert.Contains(remedy, exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
        if (line is not null)
        {
            Assert.Equal(line, exception.Line);
            Assert.Contains($", line {line}: ", exception.Message);
        }
    }

    [Fact]
    public void Should_name_a_file_that_is_missing()
    {
        File.Delete(Path.Combine(_folder.Path, "stock.csv"));

        Assert.Equal(
            $"{Path.Combine(_folder.Path, "stock.csv")}: the file does not exist. Put it there, or name the folder that holds it.",
            Read().Message);
    }

    [Fact]
    public void Should_refuse_another_encoding_than_UTF8()
    {
        var path = Path.Combine(_folder.Path, "customers.csv");
        File.WriteAllText(path, File.ReadAllText(path), Encoding.Latin1);

        Assert.Equal($"{path}, line 2: a text is not in UTF-8. Save the file in UTF-8.", Read().Message);
    }

    [Fact]
    public void Should_count_the_lines_of_texts_with_line_breaks()
    {
        _folder.Replace("cases.csv", "Bac à eau fendu,", "\"Bac à eau\nfendu\",");
        _folder.Replace("cases.csv", "D-2025-0002,2025-01-08T19:30:00+01:00", "D-2025-0002,hier");

        Assert.Equal(4, Read().Line);
    }

    private ImportException Read() =>
        Assert.Throws<ImportException>(() => new SampleSource(_folder.Path, new ImportOptions()).Read(new ImportReport()));
}
