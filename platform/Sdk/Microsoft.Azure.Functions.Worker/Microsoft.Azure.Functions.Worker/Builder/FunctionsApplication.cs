namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Entry point of a function app.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        throw FunctionsApplicationBuilder.NeedsTheHost("FunctionsApplication.CreateBuilder");
    }
}
