using FsCheck.Fluent;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Explanation;

namespace Sav.Domain.Tests.Explanation;

public sealed class DecisionTextTests
{
    private static readonly EntitlementDecision Decision = EntitlementEngine.Decide(
        Some.DefectCase,
        [
            Some.Warranty with { Shares = Some.Shares(labour: 100, travel: 0, parts: 100, assistance: 0) },
            Some.Contract with { ServiceLevel = Some.Level("GOLD", "Mo-Fr 09:00-17:00", 60, 480, 240) },
            Some.Contract with { Number = "C-0006/1", Status = CoverageSourceStatus.Suspended },
        ],
        Some.Monday);

    [Fact]
    public void Explanation_English_TellsWhoPaysByWhenAndWhy() => Assert.Equal(
        """
        Partly covered: the customer pays the rest.
        Labour: 100% by warranty SN-0042/warranty
        Travel: 50% by contract line C-0007/1, 50% by the customer
        Parts: 100% by warranty SN-0042/warranty
        Service level GOLD of contract line C-0007/1: answer by 2026-03-02 10:15, on site by 2026-03-02 13:15, working again by 2026-03-03 09:15 (Europe/Paris)

        Considered for 2026-03-02 09:15 (Europe/Paris):
        1. warranty SN-0042/warranty applies.
        2. contract line C-0007/1 applies; it comes after 1 because of its higher cost to the customer.
        - contract line C-0006/1 does not apply:
          It is suspended. It would have to be active.

        How the deadlines add up:
        answer, 1 h: 2026-03-02 09:15 to 10:15 (1 h)
        on site, 4 h: 2026-03-02 09:15 to 13:15 (4 h)
        working again, 8 h: 2026-03-02 09:15 to 17:00 (7 h 45 min) + 2026-03-03 09:00 to 09:15 (15 min)
        """,
        DecisionText.Explanation(Decision, StaffLanguage.English));

    [Fact]
    public void Explanation_French_TellsTheSame() => Assert.Equal(
        """
        Pris en charge en partie : le client paie le reste.
        Main-d'œuvre : 100 % par la garantie constructeur SN-0042/warranty
        Déplacement : 50 % par la ligne de contrat C-0007/1, 50 % par le client
        Pièces : 100 % par la garantie constructeur SN-0042/warranty
        Niveau de service GOLD de la ligne de contrat C-0007/1 : réponse avant le 02/03/2026 10:15, sur place avant le 02/03/2026 13:15, remise en service avant le 03/03/2026 09:15 (Europe/Paris)

        Examen au 02/03/2026 09:15 (Europe/Paris) :
        1. garantie constructeur SN-0042/warranty : s'applique.
        2. ligne de contrat C-0007/1 : s'applique ; elle vient après 1 à cause de son coût plus élevé pour le client.
        - ligne de contrat C-0006/1 : ne s'applique pas.
          Elle est suspendue. Elle devrait être active.

        Calcul des délais :
        réponse, 1 h : 02/03/2026 09:15 à 10:15 (1 h)
        sur place, 4 h : 02/03/2026 09:15 à 13:15 (4 h)
        remise en service, 8 h : 02/03/2026 09:15 à 17:00 (7 h 45 min) + 03/03/2026 09:00 à 09:15 (15 min)
        """.Replace(" %", "\u00a0%"),
        DecisionText.Explanation(Decision, StaffLanguage.French));

    [Fact]
    public void Summary_AnyLanguage_IsTheBeginningOfTheExplanation()
    {
        foreach (var language in Enum.GetValues<StaffLanguage>())
        {
            var summary = DecisionText.Summary(Decision, language);

            Assert.Equal(5, summary.Split('\n').Length);
            Assert.StartsWith(summary + "\n\n", DecisionText.Explanation(Decision, language));
        }
    }

    [Fact]
    public void Explanation_NoSources_SaysSo()
    {
        var decision = EntitlementEngine.Decide(Some.DefectCase, [], Some.Monday);

        Assert.Contains("no warranty, guarantee or contract to consider", DecisionText.Explanation(decision, StaffLanguage.English));
        Assert.Contains("proposez un devis", DecisionText.Explanation(decision, StaffLanguage.French));
    }

    [Fact]
    public void Explanation_ExpiredContract_NamesItsLastDayAndTheRemedy()
    {
        var ended = Some.Contract with { Validity = new ValidityPeriod(Some.Date("2025-01-01"), Some.Date("2026-02-01"), Some.Paris) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [ended], Some.Monday);

        Assert.Contains(
            "  Its last day was 2026-01-31, the case is of 2026-03-02. It would have to run until 2026-03-02 at least.",
            DecisionText.Explanation(decision, StaffLanguage.English));
        Assert.Contains(
            "  Son dernier jour était le 31/01/2026, le dossier date du 02/03/2026. Elle devrait courir au moins jusqu'au 02/03/2026.",
            DecisionText.Explanation(decision, StaffLanguage.French));
    }

    [Fact]
    public void Summary_EstimatedCaseWithAPack_ShowsMoneyAndWhatIsHeld()
    {
        var facts = Some.DefectCase with
        {
            Estimate = Some.Estimate(labour: 1234.5m), Need = new CaseNeed { Hours = 12, Visits = 1 },
        };
        var decision = EntitlementEngine.Decide(facts, [Some.Pack], Some.Monday);

        var english = DecisionText.Summary(decision, StaffLanguage.English);
        var french = DecisionText.Summary(decision, StaffLanguage.French);

        Assert.Contains("Labour: 1,028.75 EUR by prepaid pack P-0003/1, 205.75 EUR by the customer\n", english);
        Assert.Contains("Prepaid pack P-0003/1: 10 h held of 10 h left; the case needs 12 h.\n", english);
        Assert.Contains("Main-d'œuvre : 1\u202f028,75\u00a0EUR par la réserve prépayée P-0003/1, 205,75\u00a0EUR par le client\n", french);
        Assert.Contains("Réserve prépayée P-0003/1 : retenue de 10 h sur un reste de 10 h ; le dossier demande 12 h.\n", french);
    }

    [Fact]
    public void Summary_TermsWithoutEstimate_AreNamed()
    {
        var terms = Some.Contract with { Deductible = 50, Cap = 1500, Currency = "EUR" };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [terms], Some.Monday);

        Assert.Contains(
            "Contract line C-0007/1 pays what is above 50.00 EUR.\nContract line C-0007/1 pays at most 1,500.00 EUR.\n",
            DecisionText.Summary(decision, StaffLanguage.English));
        Assert.Contains(
            "La ligne de contrat C-0007/1 paie au plus 1\u202f500,00\u00a0EUR.\n", DecisionText.Summary(decision, StaffLanguage.French));
    }

    [Fact]
    public void Summary_CreditApproved_NamesTheApprover()
    {
        var facts = Some.DefectCase with
        {
            Customer = Some.DefectCase.Customer with { IsOnCreditHold = true }, CreditApprovedBy = "Claire Martin",
        };

        var decision = EntitlementEngine.Decide(facts, [Some.Warranty], Some.Monday);

        Assert.Contains("Claire Martin has approved the work.", DecisionText.Summary(decision, StaffLanguage.English));
        Assert.Contains("Claire Martin a autorisé le travail.", DecisionText.Summary(decision, StaffLanguage.French));
    }

    [Fact]
    public void Summary_PromisesOfTwoLevels_StandInTwoLines()
    {
        var answers = Some.Contract with { Number = "A", ServiceLevel = Some.Level("ANSWER", "24/7", 15, 480) };
        var repairs = Some.Contract with { Number = "B", ServiceLevel = Some.Level("REPAIR", "24/7", 60, 240) };

        var summary = DecisionText.Summary(EntitlementEngine.Decide(Some.DefectCase, [answers, repairs], Some.Monday), StaffLanguage.English);

        Assert.Contains("Service level ANSWER of contract line A: answer by 2026-03-02 09:30 (Europe/Paris)", summary);
        Assert.Contains("Service level REPAIR of contract line B: working again by 2026-03-02 13:15 (Europe/Paris)", summary);
    }

    [Fact]
    public void Explanation_AnyInput_NeverShowsAnInternalName() => Holds.For(
        from facts in Generators.Case
        from sources in Generators.Sources
        from asOf in Generators.Instant
        select EntitlementEngine.Decide(facts, sources, asOf),
        decision =>
        {
            foreach (var language in Enum.GetValues<StaffLanguage>())
            {
                var text = DecisionText.Explanation(decision, language);
                Assert.DoesNotContain("usageHelp", text);
                Assert.DoesNotContain("none", text);
                Assert.DoesNotContain("contractLine", text);
            }
        },
        cases: 500);
}
