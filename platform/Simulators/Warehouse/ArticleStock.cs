namespace Sav.Platform.Simulators.Warehouse;

/// <summary>Answer to <c>GET /stock/{article}</c>.</summary>
internal sealed record ArticleStock(string Article, int Available, IReadOnlyList<LocationStock> Locations);
