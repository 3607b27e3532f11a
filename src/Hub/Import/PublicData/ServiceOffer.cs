namespace Sav.Hub.Import;

/// <summary>A service level as it is sold: what it promises, what it costs and what it pays.</summary>
/// <param name="Level">What it promises.</param>
/// <param name="Weight">How many of a hundred contracts have it.</param>
/// <param name="PricePercent">Price of one year, in percent of the list price of the unit.</param>
/// <param name="Labour">Percent of labour that it pays.</param>
/// <param name="Travel">Percent of travel that it pays.</param>
/// <param name="Parts">Percent of parts that it pays.</param>
/// <param name="Assistance">Percent of assistance that it pays.</param>
internal sealed record ServiceOffer(
    ImportedServiceLevel Level,
    int Weight,
    decimal PricePercent,
    decimal Labour,
    decimal Travel,
    decimal Parts,
    decimal Assistance);
